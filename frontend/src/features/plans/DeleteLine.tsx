import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import { deleteLine } from './queries';

interface DeleteLineProps {
  plan: Schema<'ActivityPlan'>;
  line: Schema<'PlanLine'> | undefined;
  onClose: () => void;
}

/** Asks before a line goes. */
export function DeleteLine({ plan, line, onClose }: DeleteLineProps) {
  const { t } = useTranslation('plans');
  const [shown, setShown] = useState(line);
  const deleting = useAct((lineId: string) => deleteLine(plan, lineId));
  if (line && line !== shown) {
    deleting.reset();
    setShown(line);
  }
  return (
    <ConfirmDialog
      key={shown?.id}
      opened={Boolean(line)}
      onClose={onClose}
      title={t('deleteTitle')}
      effect={t('deleteEffect', { title: shown?.title ?? '' })}
      confirmLabel={t('delete')}
      danger
      pending={deleting.isPending}
      error={deleting.error}
      onConfirm={() =>
        shown &&
        deleting.mutate(shown.id, {
          onSuccess: () => {
            say(t('lineDeleted'));
            onClose();
          },
        })
      }
    />
  );
}
