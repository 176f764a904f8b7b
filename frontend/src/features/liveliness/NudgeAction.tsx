import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { newId } from '../../lib/ids';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { nudge } from './queries';

/** Asks the two to meet again. */
export function NudgeAction({ pairing }: { pairing: Schema<'SilentPairing'> }) {
  const { t } = useTranslation('liveliness');
  return (
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
  );
}
