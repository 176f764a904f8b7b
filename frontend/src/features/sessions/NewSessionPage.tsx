import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/useAct';
import { LoadingShape } from '../../ui/LoadingShape';
import { NeedsRole } from '../../ui/NeedsRole';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayReport, reporters } from '../access/mayReport';
import { bodyOf, forgetDraft, recallDraft, type SessionValues } from './draft';
import { usePrefill } from './prefill';
import { createSession } from './queries';
import { newSessionRoute } from './routes';
import { SessionForm } from './SessionForm';

/** One short page on which a teacher reports what was held. */
export function NewSessionPage() {
  const { t } = useTranslation('sessions');
  const search = newSessionRoute.useSearch();
  const { me, organisation } = useActing();
  const about = [search.planLine, search.pairing, search.host, search.partner].filter(Boolean).join('.');
  const draftName = ['session', me.username, organisation?.code, about].filter(Boolean).join('.');
  return (
    <>
      <PageHeader title={t('form.newTitle')} about={mayReport(me) && t('form.newAbout')} />
      {mayReport(me) ? (
        <Start key={draftName} draftName={draftName} />
      ) : (
        <NeedsRole roles={reporters} title={t('form.mayNot')}>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/sessions" />}>
            {t('form.seeSessions')}
          </Button>
        </NeedsRole>
      )}
    </>
  );
}

function Start({ draftName }: { draftName: string }) {
  const { t } = useTranslation('sessions');
  const navigate = newSessionRoute.useNavigate();
  const prefill = usePrefill(newSessionRoute.useSearch());
  const [kept, setKept] = useState(() => recallDraft(draftName));
  const [attempt, setAttempt] = useState(0);
  const sending = useAct((input: { values: SessionValues; report: boolean }) =>
    createSession(bodyOf(input.values, input.report)),
  );
  if (prefill.pending) {
    return <LoadingShape shape="page" />;
  }

  function startOver() {
    forgetDraft(draftName);
    setKept(undefined);
    sending.reset();
    setAttempt(attempt + 1);
  }

  return (
    <>
      {prefill.failed && (
        <Alert color="straw" mb="md" role="status">
          {t('form.prefillFailed')}
        </Alert>
      )}
      <SessionForm
        key={attempt}
        start={kept ?? prefill.values()}
        restored={kept !== undefined}
        onStartOver={startOver}
        draftName={draftName}
        choices={prefill.choices}
        line={prefill.line?.title}
        stage="new"
        pending={sending.isPending}
        error={sending.error}
        onSend={(values, report) =>
          sending.mutate(
            { values, report },
            {
              onSuccess: async (session) => {
                forgetDraft(draftName);
                await navigate({ to: '/sessions/$id', params: { id: session.id } });
                say(t(session.status === 'PLANNED' ? 'form.planned' : 'form.reported'));
              },
            },
          )
        }
      />
    </>
  );
}
