import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { useActing } from '../access/acting';
import { transitionPairing } from './queries';
import { endReasons, pairingSteps } from './vocabulary';

type Action = 'accept' | 'decline' | 'withdraw' | 'end';

/** What may be done with a pairing now. */
export function PairingActions({ pairing }: { pairing: Schema<'Pairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  const { me } = useActing();
  const [endReason, setEndReason] = useState<(typeof endReasons)[number]>('MUTUAL');
  const [endsOn, setEndsOn] = useState<string | undefined>(me.today);
  const names = { first: pairing.first.name, second: pairing.second.name };
  return (
    <RecordActions
      actions={pairing.allowedActions.filter(
        // To end it is rare: who may not is not told so on every page.
        (each) => pairingSteps[pairing.status].includes(each.action) && (each.allowed || each.action !== 'end'),
      )}
      questions={{
        accept: {
          label: t('pairings:accept'),
          primary: true,
          title: t('pairings:acceptTitle'),
          effect: t('pairings:acceptEffect', names),
          comment: 'optional',
          commentLabel: t('pairings:wordToThem'),
        },
        decline: {
          label: t('pairings:decline'),
          title: t('pairings:declineTitle'),
          effect: t('pairings:declineEffect'),
          comment: 'optional',
          commentLabel: t('pairings:whyDecline'),
        },
        withdraw: {
          label: t('pairings:withdraw'),
          title: t('pairings:withdrawTitle'),
          effect: t('pairings:withdrawEffect'),
          comment: 'optional',
          commentLabel: t('pairings:why'),
        },
        end: {
          label: t('pairings:end'),
          danger: true,
          title: t('pairings:endTitle'),
          effect: t(endReason === 'ERROR' ? 'pairings:endEffectError' : 'pairings:endEffect'),
          comment: 'optional',
          commentLabel: t('pairings:comment'),
          fields: (
            <>
              <NativeSelect
                label={t('pairings:endReason')}
                value={endReason}
                onChange={(event) => {
                  const chosen = endReasons.find((each) => each === event.currentTarget.value);
                  setEndReason(chosen ?? 'MUTUAL');
                }}
                data={endReasons.map((value) => ({ value, label: t(`words:pairingEndReason.${value}`) }))}
              />
              <DateField label={t('pairings:endsOn')} value={endsOn} onChange={setEndsOn} />
            </>
          ),
        },
      }}
      act={(action, comment) =>
        transitionPairing(pairing, {
          action: action as Action,
          comment,
          ...(action === 'end' && { endReason, on: endsOn }),
        })
      }
      onDone={(action) => say(t(`pairings:done.${action as Action}`))}
    />
  );
}
