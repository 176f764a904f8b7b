import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatYears } from '../../lib/years';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { RecordChanges } from '../audit/RecordChanges';
import { PlanActions } from './PlanActions';
import { PlanHistory } from './PlanHistory';
import { PlanLines } from './PlanLines';
import { PlanPath } from './PlanPath';
import { planTones } from './vocabulary';

interface PlanSheetProps {
  plan: Schema<'ActivityPlan'>;
  /** What became of a line: told by the room of sessions. */
  outcome: (line: Schema<'PlanLine'>) => ReactNode;
}

/** The joint plan as one sheet that both sides edit. */
export function PlanSheet({ plan, outcome }: PlanSheetProps) {
  const { t } = useTranslation(['plans', 'words']);
  const { pairing } = plan;
  return (
    <>
      <PageHeader
        title={t('plans:sheetTitle', { year: formatYears(plan.schoolYear) })}
        kind={
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: pairing.id }} />}>
            {pairing.first.name} – {pairing.second.name}
          </Anchor>
        }
        about={<StatusBadge tone={planTones[plan.status]}>{t(`words:planStatus.${plan.status}`)}</StatusBadge>}
        actions={<PlanActions plan={plan} />}
      />
      <Stack gap="lg">
        {plan.returnComment && (
          <Alert color="brick" icon={<Icon name="alert" />} title={t('plans:returnedTitle')}>
            <Text style={{ whiteSpace: 'pre-line' }}>{plan.returnComment}</Text>
            <Text size="sm" mt={4}>
              {t('plans:returnedAbout')}
            </Text>
          </Alert>
        )}
        <PlanPath plan={plan} />
        <PlanLines plan={plan} outcome={outcome} />
        <PlanHistory plan={plan} />
        <RecordChanges collection="activity-plans" id={plan.id} />
      </Stack>
    </>
  );
}
