import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { NudgeAction } from './NudgeAction';
import { openNudgeQuery, silenceOfQuery, transitionNudge } from './queries';

/** That the two have been silent, or were asked to meet again; nothing while all is well. */
export function SilenceOfPairing({ pairingId }: { pairingId: string }) {
  const { t } = useTranslation('liveliness');
  const nudge = useQuery(openNudgeQuery(pairingId)).data;
  const silence = useQuery(silenceOfQuery(pairingId)).data;
  if (nudge) {
    return <OpenNudge nudge={nudge} />;
  }
  if (!silence) {
    return null;
  }
  return (
    <Alert color="straw" icon={<Icon name="clock" />} title={t('silentTitleOne')}>
      <Stack gap="sm">
        <Text>{t('silentOne', { date: formatDate(silence.silentSince), days: formatNumber(silence.silentDays) })}</Text>
        <NudgeAction pairing={silence} />
      </Stack>
    </Alert>
  );
}

function OpenNudge({ nudge }: { nudge: Schema<'Nudge'> }) {
  const { t } = useTranslation('liveliness');
  return (
    <Alert color="lake" icon={<Icon name="clock" />} title={t('openTitle')}>
      <Stack gap="sm">
        {nudge.message && <Text>“{nudge.message}”</Text>}
        <Text size="sm">
          {t('openBy', { name: nudge.askedFor?.name ?? nudge.askedBy, date: formatDate(nudge.askedOn) })} {t('openWay')}
        </Text>
        <Group gap="md">
          <AddressLink address={`/sessions/new?pairing=${nudge.pairingId}`}>{t('report')}</AddressLink>
          <RecordActions
            actions={nudge.allowedActions}
            questions={{
              done: {
                label: t('done'),
                title: t('doneTitle'),
                effect: t('doneEffect'),
                comment: 'optional',
                commentLabel: t('doneComment'),
              },
            }}
            // Said at once: with the nudge this part of the page goes too.
            act={async (_action, comment) => {
              await transitionNudge(nudge, { action: 'done', comment });
              say(t('doneSaid'));
            }}
          />
        </Group>
      </Stack>
    </Alert>
  );
}
