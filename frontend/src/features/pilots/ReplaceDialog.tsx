import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import type { Slot } from './progress';
import { selectionQuery, transitionSelection } from './queries';

interface ReplaceDialogProps {
  slot: Slot;
  school: Schema<'OrganisationRef'>;
  selection: Schema<'PilotSelection'>;
  taken: readonly string[];
  onClose: () => void;
}

/** An approved school gives its slot to another one, with a reason. */
export function ReplaceDialog({ slot, school, selection, taken, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('pilots');
  const client = useQueryClient();
  const [next, setNext] = useState<string>();
  const [missing, setMissing] = useState(false);
  const replacing = useAct(async (input: { school: string; reason: string | undefined }) => {
    const now = await transitionSelection(selection, {
      action: 'replace',
      level: slot.level,
      position: slot.position,
      ...input,
    });
    client.setQueryData(selectionQuery(selection.id).queryKey, now);
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('action.replaceTitle', { school: school.name })}
      effect={t('action.replaceEffect')}
      comment="required"
      commentLabel={t('action.reason')}
      confirmLabel={t('replace')}
      pending={replacing.isPending}
      error={replacing.error}
      onConfirm={(reason) => {
        if (!next) {
          setMissing(true);
          return;
        }
        replacing.mutate(
          { school: next, reason },
          {
            onSuccess: () => {
              say(t('action.replaced'));
              onClose();
            },
          },
        );
      }}
    >
      <OrganisationPicker
        label={t('action.newSchool')}
        placeholder={t('pick')}
        value={next}
        without={taken}
        required
        error={missing && t('action.newSchoolMissing')}
        filter={{ kind: 'SCHOOL', unit: selection.unit.code, level: slot.level, ownership: 'PUBLIC' }}
        onChange={(code) => {
          setNext(code);
          setMissing(false);
        }}
      />
    </ConfirmDialog>
  );
}
