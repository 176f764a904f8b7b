import { useQuery } from '@tanstack/react-query';
import { PairingStory } from '../../features/pairings/PairingStory';
import { pairingQuery } from '../../features/pairings/queries';
import { PlansOfPairing } from '../../features/plans/PlansOfPairing';
import { LoadingShape } from '../../ui/LoadingShape';
import { pairingRoute } from './pairingRoute';
import { SessionsOfPairing } from './SessionsOfPairing';

/** A pairing with its plans and its sessions. */
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
    <PairingStory key={id} pairing={data}>
      {begun && <PlansOfPairing pairingId={id} actions={data.status === 'ACTIVE' ? data.allowedActions : []} />}
      {begun && <SessionsOfPairing pairing={data} />}
    </PairingStory>
  );
}
