import { useQuery } from '@tanstack/react-query';
import { PlanSheet } from '../../features/plans/PlanSheet';
import { planQuery } from '../../features/plans/queries';
import { LoadingShape } from '../../ui/LoadingShape';
import { LineOutcome } from './LineOutcome';
import { planRoute } from './planRoute';
import { sessionsOfPlanQuery } from './queries';

/** A plan with what was held of it. */
export function PlanPage() {
  const { id } = planRoute.useParams();
  const { data, error, isPending } = useQuery(planQuery(id));
  const sessions = useQuery(sessionsOfPlanQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return (
    <PlanSheet
      key={id}
      plan={data}
      outcome={(line) => (
        <LineOutcome
          plan={data}
          line={line}
          sessions={sessions.data?.filter((each) => each.planLineId === line.id)}
          failed={sessions.isError}
        />
      )}
    />
  );
}
