import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { LoadingShape } from '../../ui/LoadingShape';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { ChangedNotice } from './ChangedNotice';
import { bodyOf, forgetDraft, recallDraft, type SessionValues, valuesOf } from './draft';
import { sessionQuery, updateSession } from './queries';
import { editSessionRoute } from './routes';
import { SessionForm } from './SessionForm';

type Session = Schema<'SessionReport'>;

/** The report form over a session that exists: a planned one to report, a returned one to correct. */
export function EditSessionPage() {
  const { id } = editSessionRoute.useParams();
  const { data, error, isPending } = useQuery(sessionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Correction session={data} />;
}

function Correction({ session }: { session: Session }) {
  const { t } = useTranslation('sessions');
  const navigate = editSessionRoute.useNavigate();
  const { me } = useActing();
  const [seen, setSeen] = useState(session);
  const draftName = `session.${me.username}.${session.id}`;
  const [kept, setKept] = useState(() => recallDraft(draftName, session.etag));
  const [attempt, setAttempt] = useState(0);
  const sending = useAct(({ values, report, on }: { values: SessionValues; report: boolean; on: Session }) =>
    updateSession(on, bodyOf(values, report)),
  );
  const overtaken = sending.error !== null && troubleOf(sending.error) === 'stale' && seen.etag !== session.etag;
  const planned = session.status === 'PLANNED';

  return (
    <>
      <PageHeader title={planned ? t('form.newTitle') : t('form.editTitle')} about={session.title} />
      {overtaken && (
        <ChangedNotice before={seen} after={session} title={t('form.changedBefore')} about={t('form.changedAfter')} />
      )}
      <SessionForm
        key={attempt}
        start={kept ?? valuesOf(seen)}
        restored={kept !== undefined}
        onStartOver={() => {
          forgetDraft(draftName);
          setKept(undefined);
          setSeen(session);
          setAttempt(attempt + 1);
        }}
        draftName={draftName}
        etag={seen.etag}
        choices={session.partners.map((each) => each.organisation)}
        stage={planned ? 'planned' : 'reported'}
        pending={sending.isPending}
        error={overtaken ? undefined : sending.error}
        onSend={(values, report) => {
          // Once the change has been shown, saving again means: mine instead.
          const on = overtaken ? session : seen;
          setSeen(on);
          sending.mutate(
            { values, report, on },
            {
              onSuccess: async () => {
                forgetDraft(draftName);
                await navigate({ to: '/sessions/$id', params: { id: session.id } });
                say(planned && report ? t('form.reported') : t('form.saved'));
              },
            },
          );
        }}
      />
    </>
  );
}
