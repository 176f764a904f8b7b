import { Button, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorsOf } from '../../api/problems';
import type { Body, Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatDate } from '../../lib/dates';
import { DateField } from '../../ui/DateField';
import { FormPanel } from '../../ui/FormPanel';
import { say } from '../../ui/notice';
import { useActing } from '../access/acting';
import { setMilestone } from './queries';

interface SetMilestoneProps {
  pairingId: string;
  milestone: Schema<'Milestone'>;
  onClose: () => void;
}

/** Says the day of a milestone, or takes back what was said. */
export function SetMilestone({ pairingId, milestone, onClose }: SetMilestoneProps) {
  const { t } = useTranslation(['milestones', 'words', 'ui']);
  const { me } = useActing();
  const { kind, recordedOn, statedOn } = milestone;
  const [day, setDay] = useState(statedOn ?? (recordedOn ? undefined : me.today));
  const [note, setNote] = useState(milestone.note ?? '');
  const saving = useAct((body: Body<'setPairingMilestone'>) => setMilestone(pairingId, milestone, body));

  function save(reachedOn: string | undefined) {
    saving.mutate(
      { reachedOn, note: note.trim() || undefined },
      {
        onSuccess: () => {
          onClose();
          say(t('milestones:saved'));
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('milestones:setFor', { kind: t(`words:milestoneKind.${kind}`) })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <FormPanel
        bare
        onSubmit={(event) => {
          event.preventDefault();
          save(day);
        }}
        submitLabel={t('milestones:save')}
        onCancel={onClose}
        pending={saving.isPending}
        error={saving.error}
        more={
          statedOn && (
            <Button variant="default" onClick={() => save(undefined)}>
              {t('milestones:takeBack')}
            </Button>
          )
        }
      >
        <Text>
          {recordedOn ? t('milestones:setKnown', { date: formatDate(recordedOn) }) : t('milestones:setAbout')}
        </Text>
        <DateField
          label={t('milestones:day')}
          value={day}
          onChange={setDay}
          maxDate={me.today}
          error={fieldErrorsOf(saving.error).reachedOn}
        />
        <Textarea
          label={t('milestones:note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormPanel>
    </Modal>
  );
}
