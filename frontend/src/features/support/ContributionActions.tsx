import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '../../ui/ActionButtons';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import type { ActingOnContribution } from './ReceiveCard';
import { ReturnDialog } from './ReturnDialog';

/** What else may be done: deliver, correct, return, withdraw. Receiving has a place of its own. */
export function ContributionActions({ contribution, acting, overtaken, onAct }: ActingOnContribution) {
  const { t } = useTranslation('support');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'return' | 'withdraw'>();
  const receivable = contribution.allowedActions.some((each) => each.action === 'receive' && each.allowed);
  const dialog = { onClose: () => setAsked(undefined), pending: acting.isPending, error: acting.error };
  return (
    <>
      <ActionButtons
        actions={contribution.allowedActions}
        words={{
          deliver: { label: t('action.deliver'), primary: contribution.status === 'PLEDGED' },
          edit: { label: t('action.edit'), primary: contribution.status === 'RETURNED' },
          // Who is asked whether it came returns it there, in one place.
          ...(!receivable && { return: { label: t('action.return') } }),
          withdraw: { label: t('action.withdraw'), danger: true },
        }}
        pending={acting.isPending ? acting.variables.action : undefined}
        onAct={(action) => {
          acting.reset();
          if (action === 'edit') {
            void navigate({ to: '/contributions/$id/edit', params: { id: contribution.id } });
          } else if (action === 'deliver') {
            onAct({ action: 'deliver' }, () => say(t('action.delivered')));
          } else {
            setAsked(action as 'return' | 'withdraw');
          }
        }}
      />
      <ReturnDialog {...dialog} opened={asked === 'return' && !overtaken} onAct={onAct} />
      <ConfirmDialog
        {...dialog}
        danger
        opened={asked === 'withdraw' && !overtaken}
        title={t('action.withdrawTitle')}
        effect={t('action.withdrawEffect')}
        comment="required"
        commentLabel={t('action.withdrawLabel')}
        confirmLabel={t('action.withdraw')}
        onConfirm={(comment) =>
          onAct({ action: 'withdraw', comment }, () => {
            setAsked(undefined);
            say(t('action.withdrawn'));
          })
        }
      />
    </>
  );
}
