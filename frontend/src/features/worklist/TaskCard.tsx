import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween, formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { recordAddress } from '../../lib/recordAddress';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Tickbox } from '../../ui/Tickbox';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { atOnceKind, type Task } from './tasks';
import styles from './tasks.module.css';

interface TaskCardProps {
  task: Task;
  /** Whether it is chosen to be done with others; undefined where there is nothing to choose among. */
  chosen: boolean | undefined;
  onChoose: (chosen: boolean) => void;
  onAct: () => void;
  pending: boolean;
  error: unknown;
}

/** One thing that waits: what it is, what acting on it changes, and the act. */
export function TaskCard({ task, chosen, onChoose, onAct, pending, error }: TaskCardProps) {
  const { t } = useTranslation('worklist');
  const { me } = useActing();
  const days = daysBetween(task.since, me.today);
  const date = formatDate(task.since);
  const address = recordAddress(task.collection, task.recordId, task.pairingId);
  const atOnce = atOnceKind(task);
  return (
    <li className={styles.card}>
      {atOnce && chosen !== undefined && (
        <div className={styles.choice}>
          <Tickbox label={t('choose', { title: task.title })} checked={chosen} onChange={onChoose} />
        </div>
      )}
      <div className={styles.words}>
        <Text size="sm" c="dimmed">
          {t(`kind.${task.kind}`)} ·{' '}
          {days > 0 ? t('waiting', { count: days, date, replace: { count: formatNumber(days), date } }) : t('today')}
        </Text>
        <Anchor fw={600} c="inherit" renderRoot={(props) => <Link {...props} to={address} />}>
          {task.title}
        </Anchor>
        <Text size="sm">
          <OrganisationLink organisation={task.organisation} />
          {task.counterpart && (
            <>
              {' '}
              – <OrganisationLink organisation={task.counterpart} />
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`effect.${task.kind}`)}
        </Text>
        {error ? <ErrorPanel error={error} /> : null}
      </div>
      <div className={styles.acts}>
        {atOnce ? (
          <Button onClick={onAct} loading={pending}>
            {t(`act.${task.kind}`)}
          </Button>
        ) : (
          <Button variant="default" renderRoot={(props) => <Link {...props} to={address} />}>
            {t(`act.${task.kind}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
