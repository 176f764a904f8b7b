import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatDate } from '../../lib/dates';
import { Crumbs } from '../../ui/Crumbs';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { AttachmentsOf } from '../attachments/AttachmentsOf';
import { RecordChanges } from '../audit/RecordChanges';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { ContributionActions } from './ContributionActions';
import { ContributionHistory, ContributionStanding, ContributionStory, WordOfEachSide } from './ContributionStory';
import { type ContributionAct, contributionQuery, transitionContribution } from './queries';
import { ReceiveCard } from './ReceiveCard';
import { contributionRoute } from './routes';
import { SealedList } from './SealedList';
import { useAmount } from './useAmount';
import { tones } from './vocabulary';

type Contribution = Schema<'Contribution'>;

/** The story of one contribution: what was given, who says so, and whether it counts. */
export function ContributionPage() {
  const { id } = contributionRoute.useParams();
  const { data, error, isPending } = useQuery(contributionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Opened contribution={data} />;
}

function Opened({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation(['support', 'supportWords', 'attachments']);
  const { titled, amount } = useAmount();
  const [actedOn, setActedOn] = useState(contribution);
  const acting = useAct((body: ContributionAct) => transitionContribution(contribution, body));
  const overtaken = acting.isError && troubleOf(acting.error) === 'stale' && actedOn.etag !== contribution.etag;
  const receivable = contribution.allowedActions.some((each) => each.action === 'receive' && each.allowed);
  const [giver] = contribution.givers;

  function act(body: ContributionAct, onDone: () => void) {
    setActedOn(contribution);
    acting.mutate(body, { onSuccess: onDone });
  }

  const acts = { contribution, acting, overtaken, onAct: act };
  return (
    <>
      <PageHeader
        title={titled(contribution)}
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/contributions" />}>{t('support:title')}</Anchor>
            {giver ? <OrganisationLink organisation={giver} /> : undefined}
          </Crumbs>
        }
        about={
          <>
            <StatusBadge tone={tones[contribution.status]}>
              {t(`supportWords:status.${contribution.status}`)}
            </StatusBadge>
            <Text component="span" ml="sm" className="tabular">
              {formatDate(contribution.date)}
            </Text>
          </>
        }
        actions={!receivable && <ContributionActions {...acts} />}
      />
      <Stack gap="lg">
        {overtaken && (
          <Alert color="straw" role="alert">
            {t('support:page.changed')}
          </Alert>
        )}
        {receivable ? (
          <ReceiveCard {...acts} amount={amount(contribution)} />
        ) : (
          <ContributionStanding contribution={contribution} />
        )}
        <ContributionStory contribution={contribution} />
        <WordOfEachSide contribution={contribution} />
        <Panel title={t('attachments:title')}>
          <AttachmentsOf
            owner={{ collection: 'contributions', id: contribution.id }}
            actions={contribution.allowedActions}
            showsPeople
          />
        </Panel>
        <SealedList {...acts} />
        <ContributionHistory id={contribution.id} />
        <RecordChanges collection="contributions" id={contribution.id} />
        {/* Who is asked whether it came finds that first, and the rest at the end. */}
        {receivable && <ContributionActions {...acts} />}
      </Stack>
    </>
  );
}
