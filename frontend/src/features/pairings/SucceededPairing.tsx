import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { addDays, formatDate } from '../../lib/dates';
import { Panel } from '../../ui/Panel';

/** The pairing that ended with a reform and that this one goes on with: who it was, and what was signed. */
export function SucceededPairing({ pairing }: { pairing: Schema<'SucceededPairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  const { id, first, second, since, endedOn, agreements } = pairing;
  return (
    <Panel title={t('pairings:succeeds')}>
      <Stack gap="xs">
        <Anchor renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id }} />}>
          {first.name} – {second.name}
        </Anchor>
        {since && endedOn && (
          <Text size="sm" c="dimmed">
            {t('pairings:heldFromTo', { from: formatDate(since), to: formatDate(addDays(endedOn, -1)) })}
          </Text>
        )}
        {agreements.map((each) => (
          <div key={each.id}>
            <Anchor renderRoot={(props) => <Link {...props} to="/agreements/$id" params={{ id: each.id }} />}>
              {t(`words:agreementType.${each.type}`)}
              {each.number && ` ${t('pairings:numbered', { number: each.number })}`}
            </Anchor>
            {each.signedOn && <Text size="sm">{t('pairings:signedOn', { date: formatDate(each.signedOn) })}</Text>}
          </div>
        ))}
        {agreements.length === 0 && <Text c="dimmed">{t('pairings:nothingSigned')}</Text>}
      </Stack>
    </Panel>
  );
}
