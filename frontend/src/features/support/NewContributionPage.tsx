import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { LoadingShape } from '../../ui/LoadingShape';
import { NeedsRole } from '../../ui/NeedsRole';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayReport, reporters } from '../access/mayReport';
import { ContributionForm } from './ContributionForm';
import { bodyOf, type ContributionValues } from './draft';
import { createContribution, pairingQuery } from './queries';
import { newContributionRoute } from './routes';

/** One short page on which what was given, or is to be, is written down. */
export function NewContributionPage() {
  const { t } = useTranslation('support');
  const { me, organisation } = useActing();
  const search = newContributionRoute.useSearch();
  return (
    <>
      <PageHeader title={t('form.newTitle')} about={mayReport(me) && t('form.newAbout')} />
      {mayReport(me) ? (
        <Start key={[organisation?.code, search.pairing, search.giver, search.receiver].join('.')} />
      ) : (
        <NeedsRole roles={reporters} title={t('form.mayNot')}>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/contributions" />}>
            {t('form.see')}
          </Button>
        </NeedsRole>
      )}
    </>
  );
}

function Start() {
  const { t } = useTranslation('support');
  const navigate = newContributionRoute.useNavigate();
  const { me, organisation } = useActing();
  const search = newContributionRoute.useSearch();
  const pairing = useQuery({ ...pairingQuery(search.pairing ?? ''), enabled: search.pairing !== undefined });
  const sending = useAct((input: { values: ContributionValues; deliver: boolean }) =>
    createContribution(bodyOf(input.values, input.deliver)),
  );
  if (pairing.isLoading) {
    return <LoadingShape shape="page" />;
  }
  const sides = pairing.data && [pairing.data.first.code, pairing.data.second.code];
  const giver = search.giver ?? sides?.find((code) => code === organisation?.code) ?? sides?.[0] ?? organisation?.code;
  const receiver = search.receiver ?? sides?.find((code) => code !== giver);
  return (
    <>
      {pairing.isError && (
        <Alert color="straw" mb="md" role="status">
          {t('form.prefillFailed')}
        </Alert>
      )}
      <ContributionForm
        start={{
          id: newId(),
          date: me.today,
          kind: 'BOOKS',
          unitOfMeasure: 'COPY',
          givers: giver ? [giver] : [],
          receivers: receiver ? [receiver] : [],
          sponsors: [],
          note: '',
        }}
        stage="new"
        pending={sending.isPending}
        error={sending.error}
        onSend={(values, deliver) =>
          sending.mutate(
            { values, deliver },
            {
              onSuccess: async (made) => {
                await navigate({ to: '/contributions/$id', params: { id: made.id } });
                say(t(made.status === 'PLEDGED' ? 'form.pledged' : 'form.delivered'));
              },
            },
          )
        }
      />
    </>
  );
}
