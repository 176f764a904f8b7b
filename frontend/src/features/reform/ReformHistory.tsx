import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { HistoryList } from '../../ui/HistoryList';
import { Panel } from '../../ui/Panel';
import { reformTransitionsQuery } from './queries';

/** Who began a reform, who applied it, and when; nothing before anything happened. */
export function ReformHistory({ id }: { id: string }) {
  const { t } = useTranslation('reform');
  const acts = useQuery(reformTransitionsQuery(id)).data ?? [];
  if (acts.length === 0) {
    return null;
  }
  return (
    <Panel title={t('history')}>
      <HistoryList
        entries={acts.map((each) => ({
          id: each.id,
          at: each.at,
          // A preview that finds something to correct leaves the reform where it was.
          what:
            each.action === 'preview' && each.to === 'DRAFT'
              ? t('becameWrong')
              : t(`became.${each.to as Schema<'ReformStatus'>}`),
          by: each.by,
          organisation: each.organisation?.name,
          comment: each.comment,
        }))}
      />
    </Panel>
  );
}
