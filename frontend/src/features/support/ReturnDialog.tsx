import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import type { ContributionAct } from './queries';

interface ReturnDialogProps {
  opened: boolean;
  onClose: () => void;
  pending: boolean;
  error: unknown;
  onAct: (body: ContributionAct, onDone: () => void) => void;
}

/** What is not right about it; said before it stops counting. */
export function ReturnDialog({ opened, onClose, pending, error, onAct }: ReturnDialogProps) {
  const { t } = useTranslation('support');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('action.returnTitle')}
      effect={t('action.returnEffect')}
      comment="required"
      commentLabel={t('action.returnLabel')}
      confirmLabel={t('action.return')}
      pending={pending}
      error={error}
      onConfirm={(comment) =>
        onAct({ action: 'return', comment }, () => {
          onClose();
          say(t('action.returned'));
        })
      }
    />
  );
}
