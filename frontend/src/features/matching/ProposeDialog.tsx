import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { FormPanel } from '../../ui/FormPanel';
import { say } from '../../ui/notice';
import { useActing } from '../access/acting';
import { propose } from './queries';
import { useReasonWords } from './useReasonWords';

interface ProposeDialogProps {
  first: Schema<'OrganisationView'>;
  level?: Schema<'EducationLevel'>;
  candidate: Schema<'PartnerCandidate'>;
  onClose: () => void;
}

/** A proposal that is written already: one reads it over, changes the words, and sends it. */
export function ProposeDialog({ first, level, candidate, onClose }: ProposeDialogProps) {
  const { t } = useTranslation(['matching', 'ui']);
  const navigate = useNavigate();
  const inWords = useReasonWords();
  const [id] = useState(() => newId());
  const second = candidate.organisation;
  const { organisation } = useActing();
  const superior = organisation?.kind !== 'SCHOOL';
  const [message, setMessage] = useState(() => {
    const spoken = candidate.reasons.filter(({ code }) => code !== 'PARTNERS').map(inWords);
    return spoken.length > 0
      ? t('matching:greeting', { reasons: spoken.map(beginSmall).join('; '), interpolation: { escapeValue: false } })
      : '';
  });
  const proposing = useAct((body: Body<'proposePairing'>) => propose(body));

  function send() {
    proposing.mutate(
      {
        id,
        first: first.code,
        second: second.code,
        level: first.kind === 'SCHOOL' ? level : undefined,
        message: message.trim() || undefined,
        underPairingId: first.kind === 'SCHOOL' ? candidate.underPairingId : undefined,
      },
      {
        onSuccess: async (pairing) => {
          await navigate({ to: '/pairings/$id', params: { id: pairing.id } });
          say(pairing.status === 'ACTIVE' ? t('matching:joined') : t('matching:sent', { party: second.name }));
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('matching:proposeTo', { name: second.name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.35 } }}
    >
      <FormPanel
        bare
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        submitLabel={t('matching:send')}
        onCancel={onClose}
        pending={proposing.isPending}
        error={proposing.error}
      >
        <Stack gap="md">
          <Text>
            {t('matching:effect', { first: first.name, second: second.name })}
            {superior && ` ${t('matching:effectAtOnce')}`}
          </Text>
          <Textarea
            label={t('matching:message')}
            autosize
            minRows={3}
            maxRows={10}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        </Stack>
      </FormPanel>
    </Modal>
  );
}

function beginSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
