import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import styles from './Milestones.module.css';
import { sharesQuery } from './queries';

interface SharesProps {
  question: Filter<'listMilestoneShares'>;
  /** Shows who has not reached it. */
  onMissing: (kind: Schema<'MilestoneKind'>) => void;
}

/** How many units have reached each milestone; behind each number the list of those that have not. */
export function Shares({ question, onMissing }: SharesProps) {
  const { t } = useTranslation(['milestones', 'words']);
  const query = useQuery(sharesQuery(question));
  if (query.isPending) {
    return <LoadingShape shape="panel" />;
  }
  if (!query.data) {
    return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <section>
      <VisuallyHidden component="h2">{t('milestones:shares')}</VisuallyHidden>
      <ul className={styles.shares}>
        {query.data.map(({ kind, reached, units, share }) => {
          const missing = units - reached;
          return (
            <li key={kind} className={styles.share}>
              <Text size="sm" c="dimmed">
                {t(`words:milestoneKind.${kind}`)}
              </Text>
              <div className={styles.number}>{share === undefined ? '–' : `${share} %`}</div>
              <Text size="sm">
                {units > 0 ? t('milestones:reachedOf', { reached, units }) : t('milestones:unknown')}
              </Text>
              {missing > 0 ? (
                <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onMissing(kind)}>
                  {t('milestones:missingCount', { count: missing })}
                </Anchor>
              ) : (
                units > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('milestones:allReached')}
                  </Text>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
