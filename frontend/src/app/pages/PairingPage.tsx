import { useQuery } from '@tanstack/react-query';
import { BalanceOfPairing } from '../../features/liveliness/BalanceOfPairing';
import { SilenceOfPairing } from '../../features/liveliness/SilenceOfPairing';
import { MilestonesOfPairing } from '../../features/milestones/MilestonesOfPairing';
import { PairingStory } from '../../features/pairings/PairingStory';
import { pairingQuery } from '../../features/pairings/queries';
import { PlansOfPairing } from '../../features/plans/PlansOfPairing';
import { SupportOfPairing } from '../../features/support/SupportOfPairing';
import { addDays } from '../../lib/dates';
import { LoadingShape } from '../../ui/LoadingShape';
import { pairingRoute } from './pairingRoute';
import { SessionsOfPairing } from './SessionsOfPairing';

/** A pairing with its plans, its sessions and its support. */
export function PairingPage() {
  const { id } = pairingRoute.useParams();
  const { data, error, isPending } = useQuery(pairingQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  const begun = data.status === 'ACTIVE' || data.status === 'ENDED';
  return (
    <PairingStory key={id} pairing={data} beside={begun && <MilestonesOfPairing pairingId={id} />}>
      {data.status === 'ACTIVE' && <SilenceOfPairing pairingId={id} />}
      {begun && <PlansOfPairing pairingId={id} actions={data.status === 'ACTIVE' ? data.allowedActions : []} />}
      {begun && <SessionsOfPairing pairing={data} />}
      {begun && <SupportOfPairing pairing={data} asOf={data.endedOn && addDays(data.endedOn, -1)} />}
      {/* Of an ended one, as it stood on its last day. */}
      {begun && <BalanceOfPairing pairingId={id} asOf={data.endedOn && addDays(data.endedOn, -1)} />}
    </PairingStory>
  );
}
