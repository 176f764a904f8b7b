import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';

/** The pairing that a new one would go on with, and what was signed under it. */
export function EndedPairing({ pairing }: { pairing: Schema<'SucceededPairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  return (
    <>
      <Anchor inherit renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: pairing.id }} />}>
        {pairing.first.name} – {pairing.second.name}
      </Anchor>
      {pairing.agreements.map((each) => (
        <Text key={each.id} size="sm" c="dimmed">
          {[
            t(`words:agreementType.${each.type}`),
            each.number && t('pairings:numbered', { number: each.number }),
            each.signedOn && formatDate(each.signedOn),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ))}
    </>
  );
}
