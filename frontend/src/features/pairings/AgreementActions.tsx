import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { useActing } from '../access/acting';
import { deleteAgreement, paperAddress, renewAgreement, transitionAgreement } from './queries';
import { agreementSteps, endReasons } from './vocabulary';

type Agreement = Schema<'Agreement'>;

/** What may be done with a paper now: sign, renew, terminate, throw a draft away, take it along as a Word draft. */
export function AgreementActions({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation(['agreements', 'pairings', 'words']);
  const { me } = useActing();
  const navigate = useNavigate();
  const [endReason, setEndReason] = useState<(typeof endReasons)[number]>('MUTUAL');
  const [endsOn, setEndsOn] = useState<string | undefined>(me.today);
  const paper = agreement.allowedActions.some((each) => each.action === 'paper' && each.allowed);

  async function act(action: string, comment: string | undefined) {
    if (action === 'renew') {
      const draft = await renewAgreement(agreement);
      await navigate({ to: '/agreements/$id', params: { id: draft.id } });
      return draft;
    }
    if (action === 'discard') {
      const pairing = await deleteAgreement(agreement);
      await navigate({ to: '/pairings/$id', params: { id: pairing.id } });
      say(t('agreements:discarded'));
      return pairing;
    }
    return transitionAgreement(
      agreement,
      action === 'terminate' ? { action: 'terminate', comment, endReason, on: endsOn } : { action: 'sign', comment },
    );
  }

  return (
    <>
      {paper && (
        <Button
          component="a"
          href={paperAddress(agreement.id)}
          download
          variant="default"
          leftSection={<Icon name="plan" />}
          title={t('agreements:downloadHint')}
        >
          {t('agreements:download')}
        </Button>
      )}
      <RecordActions
        actions={agreement.allowedActions.filter(
          (each) => agreementSteps[agreement.status].includes(each.action) && (each.allowed || each.action === 'sign'),
        )}
        questions={{
          sign: {
            label: t('pairings:sign'),
            primary: true,
            title: t('pairings:signTitle'),
            effect: t('pairings:signEffect'),
          },
          discard: {
            label: t('agreements:discard'),
            danger: true,
            title: t('agreements:discardTitle'),
            effect: t('agreements:discardEffect'),
          },
          renew: {
            label: t('agreements:renew'),
            title: t('agreements:renewTitle'),
            effect: t('agreements:renewEffect'),
          },
          terminate: {
            label: t('agreements:terminate'),
            danger: true,
            title: t('agreements:terminateTitle'),
            effect: t(endReason === 'ERROR' ? 'agreements:terminateEffectError' : 'agreements:terminateEffect'),
            comment: 'optional',
            commentLabel: t('pairings:comment'),
            fields: (
              <>
                <NativeSelect
                  label={t('agreements:endReason')}
                  value={endReason}
                  onChange={(event) => {
                    const chosen = endReasons.find((each) => each === event.currentTarget.value);
                    setEndReason(chosen ?? 'MUTUAL');
                  }}
                  data={endReasons.map((value) => ({ value, label: t(`words:pairingEndReason.${value}`) }))}
                />
                <DateField label={t('agreements:terminatesOn')} value={endsOn} onChange={setEndsOn} />
              </>
            ),
          },
        }}
        act={act}
        onDone={(action) =>
          say(
            action === 'renew'
              ? t('agreements:renewedDone')
              : action === 'terminate'
                ? t('agreements:terminated')
                : t('pairings:agreementSigned'),
          )
        }
      />
    </>
  );
}
