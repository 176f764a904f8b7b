import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { newId } from '../../lib/ids';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { nudge } from './queries';

/** Asks the two to meet again; who may not reads why beside the button. */
export function NudgeAction({ pairing }: { pairing: Schema<'SilentPairing'> }) {
  const { t } = useTranslation('liveliness');
  const refused = pairing.allowedActions.find(({ action, allowed }) => action === 'nudge' && !allowed);
  return (
    <Stack gap={4} align="flex-start">
      <RecordActions
        actions={pairing.allowedActions}
        questions={{
          nudge: {
            label: t('nudge'),
            title: t('nudgeTitle'),
            effect: t('nudgeEffect', { first: pairing.first.name, second: pairing.second.name }),
            comment: 'optional',
            commentLabel: t('nudgeMessage'),
          },
        }}
        // Said at once: once it is sent the button goes.
        act={async (_action, message) => {
          await nudge(pairing.id, { id: newId(), message });
          say(t('nudgeSent'));
        }}
      />
      {refused?.reason && (
        <Text size="sm" c="dimmed">
          {refused.reason}
        </Text>
      )}
    </Stack>
  );
}
