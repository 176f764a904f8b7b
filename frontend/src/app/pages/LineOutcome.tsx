import { Box, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useActing } from '../../features/access/acting';
import { mayReport } from '../../features/access/mayReport';
import { AddressLink } from '../../ui/AddressLink';

interface LineOutcomeProps {
  plan: Schema<'ActivityPlan'>;
  line: Schema<'PlanLine'>;
  /** The sessions that fulfil the line; absent while they load. */
  sessions: readonly Schema<'SessionReport'>[] | undefined;
  failed: boolean;
}

/** What became of a line: held, confirmed, scheduled; and the way to report it. */
export function LineOutcome({ plan, line, sessions, failed }: LineOutcomeProps) {
  const { t } = useTranslation('plans');
  const { me } = useActing();
  const reportable = plan.status === 'APPROVED' && mayReport(me);
  return (
    <Box miw={reportable ? '8.5rem' : undefined}>
      {sessions ? (
        <Counts line={line} sessions={sessions} />
      ) : failed ? (
        <Text size="sm" c="dimmed">
          {t('heldUnknown')}
        </Text>
      ) : (
        <Skeleton height={20} width={110} />
      )}
      {reportable && (
        <AddressLink address={`/sessions/new?planLine=${line.id}&plan=${plan.id}`}>
          {t('report')}
          <VisuallyHidden component="span">: {line.title}</VisuallyHidden>
        </AddressLink>
      )}
    </Box>
  );
}

function Counts({ line, sessions }: { line: LineOutcomeProps['line']; sessions: readonly Schema<'SessionReport'>[] }) {
  const { t } = useTranslation('plans');
  const many = (...statuses: Schema<'SessionStatus'>[]) =>
    sessions.filter((each) => statuses.includes(each.status)).length;
  const confirmed = many('CONFIRMED');
  const held = many('HELD', 'RETURNED') + confirmed;
  const scheduled = many('PLANNED');
  if (held + scheduled === 0) {
    return <Text c="dimmed">{t('notHeld')}</Text>;
  }
  return (
    <>
      <AddressLink address={`/sessions?planLine=${line.id}`}>
        {held > 0 ? t('heldCount', { count: held }) : t('scheduledCount', { count: scheduled })}
      </AddressLink>
      {held > 0 && (
        <Text size="sm" c="dimmed">
          {[t('confirmedCount', { count: confirmed }), scheduled > 0 && t('scheduledCount', { count: scheduled })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </>
  );
}
