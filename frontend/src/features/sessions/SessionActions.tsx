import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ActionButtons } from '../../ui/ActionButtons';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import type { ActingOnSession } from './ConfirmCard';
import { cancelReasons } from './vocabulary';

/** What else may be done: report, correct, return, cancel. Confirming has a place of its own. */
export function SessionActions({ session, acting, overtaken, onAct }: ActingOnSession) {
  const { t } = useTranslation(['sessions', 'words']);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'return' | 'cancel'>();
  const [reason, setReason] = useState<Schema<'CancelReason'>>('WEATHER');
  const confirming = session.allowedActions.some((each) => each.action === 'confirm' && each.allowed);
  const dialog = {
    onClose: () => setAsked(undefined),
    pending: acting.isPending,
    error: acting.error,
    danger: asked === 'cancel',
  };

  function done(sentence: string) {
    return () => {
      setAsked(undefined);
      say(sentence);
    };
  }

  return (
    <>
      <ActionButtons
        actions={session.allowedActions}
        words={{
          ...(session.status === 'PLANNED' && { report: { label: t('sessions:action.report'), primary: true } }),
          edit: { label: t('sessions:action.edit'), primary: session.status === 'RETURNED' },
          // Who is asked to confirm returns it there, in one place.
          ...(!confirming && { return: { label: t('sessions:action.return') } }),
          cancel: { label: t('sessions:action.cancel'), danger: true },
        }}
        onAct={(action) => {
          acting.reset();
          if (action === 'edit' || action === 'report') {
            navigate({ to: '/sessions/$id/edit', params: { id: session.id } });
          } else {
            setAsked(action as 'return' | 'cancel');
          }
        }}
      />
      <ConfirmDialog
        {...dialog}
        opened={asked === 'return' && !overtaken}
        title={t('sessions:confirm.noTitle')}
        effect={t('sessions:confirm.noEffect')}
        comment="required"
        commentLabel={t('sessions:confirm.noLabel')}
        confirmLabel={t('sessions:action.return')}
        onConfirm={(comment) => onAct({ action: 'return', comment }, done(t('sessions:confirm.returned')))}
      />
      <ConfirmDialog
        {...dialog}
        opened={asked === 'cancel' && !overtaken}
        title={t('sessions:action.cancelTitle')}
        effect={t('sessions:action.cancelEffect')}
        comment="optional"
        commentLabel={t('sessions:action.cancelComment')}
        confirmLabel={t('sessions:action.cancel')}
        onConfirm={(comment) =>
          onAct({ action: 'cancel', cancelReason: reason, comment }, done(t('sessions:action.cancelled')))
        }
      >
        <NativeSelect
          label={t('sessions:action.cancelReason')}
          data={cancelReasons.map((value) => ({ value, label: t(`words:cancelReason.${value}`) }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as Schema<'CancelReason'>)}
        />
      </ConfirmDialog>
    </>
  );
}
