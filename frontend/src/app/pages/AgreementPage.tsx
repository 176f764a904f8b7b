import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttachmentsOf } from '../../features/attachments/AttachmentsOf';
import { AgreementStory } from '../../features/pairings/AgreementStory';
import { agreementQuery } from '../../features/pairings/queries';
import { LoadingShape } from '../../ui/LoadingShape';
import { agreementRoute } from './agreementRoute';

/** A paper with what other rooms keep of it. */
export function AgreementPage() {
  const { t } = useTranslation('attachments');
  const { id } = agreementRoute.useParams();
  const { data, error, isPending } = useQuery(agreementQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return (
    <AgreementStory key={id} agreement={data}>
      <AttachmentsOf owner={{ collection: 'agreements', id }} actions={data.allowedActions} title={t('scans')} />
    </AgreementStory>
  );
}
