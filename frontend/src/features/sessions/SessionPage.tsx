import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import type { Body, Schema } from '../../api/types';
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
import { ChangedNotice } from './ChangedNotice';
import { ConfirmCard } from './ConfirmCard';
import { sessionQuery, transitionSession } from './queries';
import { sessionRoute } from './routes';
import { SessionActions } from './SessionActions';
import { SessionHistory, SessionParties, SessionStanding, SessionStory } from './SessionStory';
import { tones } from './vocabulary';

type Session = Schema<'SessionReport'>;

/** The story of one session: what was held, who says so, and whether it counts. */
export function SessionPage() {
  const { id } = sessionRoute.useParams();
  const { data, error, isPending } = useQuery(sessionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Opened session={data} />;
}

function Opened({ session }: { session: Session }) {
  const { t } = useTranslation(['sessions', 'words', 'attachments']);
  const [actedOn, setActedOn] = useState(session);
  const acting = useAct((body: Body<'transitionSessionReport'>) => transitionSession(session, body));
  const overtaken = acting.isError && troubleOf(acting.error) === 'stale' && actedOn.etag !== session.etag;
  const confirmable = session.allowedActions.some((each) => each.action === 'confirm' && each.allowed);

  function act(body: Body<'transitionSessionReport'>, onDone: () => void) {
    setActedOn(session);
    acting.mutate(body, { onSuccess: onDone });
  }

  const acts = { session, acting, overtaken, onAct: act };
  return (
    <>
      <PageHeader
        title={session.title}
        kind={t(`words:sessionKind.${session.kind}`)}
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/sessions" />}>{t('sessions:title')}</Anchor>
            <OrganisationLink organisation={session.host} />
          </Crumbs>
        }
        about={
          <>
            <StatusBadge tone={tones[session.status]}>{t(`words:sessionStatus.${session.status}`)}</StatusBadge>
            <Text component="span" ml="sm" className="tabular">
              {formatDate(session.date)}
            </Text>
          </>
        }
        actions={!confirmable && <SessionActions {...acts} />}
      />
      <Stack gap="lg">
        {overtaken && (
          <ChangedNotice
            before={actedOn}
            after={session}
            title={t('sessions:changed.title')}
            about={t('sessions:changed.about')}
          />
        )}
        {confirmable && <ConfirmCard {...acts} />}
        {!confirmable && <SessionStanding session={session} />}
        <SessionStory session={session} withPeople={!confirmable} />
        <Panel title={t('attachments:title')}>
          <AttachmentsOf
            owner={{ collection: 'session-reports', id: session.id }}
            actions={session.allowedActions}
            showsPeople
          />
        </Panel>
        <SessionParties session={session} />
        <SessionHistory session={session} />
        <RecordChanges collection="session-reports" id={session.id} />
        {/* Who is asked to confirm finds that first, and the rest at the end. */}
        {confirmable && <SessionActions {...acts} />}
      </Stack>
    </>
  );
}
