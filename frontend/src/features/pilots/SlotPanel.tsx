import { Box, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { say } from '../../ui/notice';
import { SidePanel } from '../../ui/SidePanel';
import { CandidateList } from './CandidateList';
import type { Slot } from './progress';
import { fillSlot, selectionQuery, transitionSelection } from './queries';

type School = Schema<'OrganisationRef'>;

interface SlotPanelProps {
  slot: Slot;
  selection: Schema<'PilotSelection'>;
  onClose: () => void;
}

/** The picker of one slot: in a draft the chosen school takes it at once, in an approved selection it replaces, with a reason. */
export function SlotPanel({ slot, selection, onClose }: SlotPanelProps) {
  const { t } = useTranslation(['pilots', 'words']);
  const client = useQueryClient();
  const [next, setNext] = useState<School>();
  const approved = selection.status === 'APPROVED';
  const known = (now: Schema<'PilotSelection'>) => client.setQueryData(selectionQuery(selection.id).queryKey, now);
  const filling = useAct(async (school: string) => {
    const now = await fillSlot(selection, slot, school);
    onClose();
    known(now);
  });
  const replacing = useAct(async (reason: string | undefined) => {
    const { level, position } = slot;
    const now = await transitionSelection(selection, {
      action: 'replace',
      level,
      position,
      school: next?.code,
      reason,
    });
    say(t('pilots:action.replaced'));
    onClose();
    // Last, because the slot and this question go away with the school that leaves.
    known(now);
  });
  const name = t('pilots:slot', { level: t(`words:level.${slot.level}`), position: String(slot.position) });
  return (
    <SidePanel opened onClose={onClose} title={name}>
      {slot.school && (
        <Text mb="sm">
          {t(approved ? 'pilots:candidates.leaves' : 'pilots:candidates.now', { school: slot.school.name })}
        </Text>
      )}
      {filling.isError && (
        <Box mb="md">
          <ErrorPanel error={filling.error} />
        </Box>
      )}
      <CandidateList
        selection={selection}
        level={slot.level}
        pending={filling.isPending || replacing.isPending}
        onChoose={(school) => (approved ? setNext(school) : filling.mutate(school.code))}
      />
      {next && slot.school && (
        <ConfirmDialog
          opened
          onClose={() => setNext(undefined)}
          title={t('pilots:action.replaceTitle', { school: slot.school.name })}
          effect={t('pilots:action.replaceEffect', { school: next.name })}
          comment="required"
          commentLabel={t('pilots:action.reason')}
          confirmLabel={t('pilots:replace')}
          pending={replacing.isPending}
          error={replacing.error}
          onConfirm={(reason) => replacing.mutate(reason)}
        />
      )}
    </SidePanel>
  );
}
