import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { HistoryList } from '../../ui/HistoryList';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { planTransitionsQuery } from './queries';
import { planTexts } from './texts';

type Step = keyof typeof planTexts.vi.happened;

/** What happened to a plan, the newest first. */
export function PlanHistory({ plan }: { plan: Schema<'ActivityPlan'> }) {
  const { t } = useTranslation(['plans', 'words']);
  const query = useQuery(planTransitionsQuery(plan.id));
  return (
    <Panel title={t('plans:history')}>
      {query.isPending ? (
        <LoadingShape shape="panel" />
      ) : query.data ? (
        <HistoryList
          entries={query.data.toReversed().map((each) => ({
            id: each.id,
            what: isStep(each.action)
              ? t(`plans:happened.${each.action}`)
              : t(`words:planStatus.${each.to as Schema<'PlanStatus'>}`),
            at: each.at,
            by: each.by,
            organisation: each.organisation?.name,
            comment: each.comment,
          }))}
        />
      ) : (
        <ErrorPanel error={query.error} onRetry={() => query.refetch()} />
      )}
    </Panel>
  );
}

function isStep(action: string): action is Step {
  return action in planTexts.vi.happened;
}
