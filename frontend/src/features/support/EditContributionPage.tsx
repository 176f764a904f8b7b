import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { LoadingShape } from '../../ui/LoadingShape';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { ContributionForm } from './ContributionForm';
import { bodyOf, type ContributionValues, valuesOf } from './draft';
import { contributionQuery, updateContribution } from './queries';
import { editContributionRoute } from './routes';
import { useAmount } from './useAmount';

type Contribution = Schema<'Contribution'>;

/** The form over a contribution that exists: one to deliver, one to correct. */
export function EditContributionPage() {
  const { id } = editContributionRoute.useParams();
  const { data, error, isPending } = useQuery(contributionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Correction contribution={data} />;
}

function Correction({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation('support');
  const { titled } = useAmount();
  const navigate = editContributionRoute.useNavigate();
  const [seen, setSeen] = useState(contribution);
  const sending = useAct((input: { values: ContributionValues; deliver: boolean; on: Contribution }) =>
    updateContribution(input.on, bodyOf(input.values, input.deliver)),
  );
  const overtaken = sending.error !== null && troubleOf(sending.error) === 'stale' && seen.etag !== contribution.etag;
  return (
    <>
      <PageHeader title={t('form.editTitle')} about={titled(contribution)} />
      {overtaken && (
        <Alert color="straw" mb="md" role="alert">
          {t('page.changed')}
        </Alert>
      )}
      <ContributionForm
        start={valuesOf(seen)}
        stage={seen.status === 'PLEDGED' ? 'pledged' : 'delivered'}
        pending={sending.isPending}
        error={overtaken ? undefined : sending.error}
        onSend={(values, deliver) => {
          // Once the change has been told, saving again means: mine instead.
          const on = overtaken ? contribution : seen;
          setSeen(on);
          sending.mutate(
            { values, deliver, on },
            {
              onSuccess: async (saved) => {
                await navigate({ to: '/contributions/$id', params: { id: saved.id } });
                say(t(deliver && seen.status !== 'DELIVERED' ? 'form.delivered' : 'form.saved'));
              },
            },
          );
        }}
      />
    </>
  );
}
