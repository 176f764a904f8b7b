import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { AddressLink } from '../../ui/AddressLink';
import { Panel } from '../../ui/Panel';
import { useActing } from '../access/acting';
import { mayPropose } from './mayPropose';
import { PairingList } from './PairingList';

interface PairingsOfOrganisationProps {
  organisation: Pick<Schema<'OrganisationView'>, 'code' | 'kind' | 'ancestors'>;
  asOf?: string;
}

/** With whom an organisation itself is paired; a unit leads on to the pairings of its schools. */
export function PairingsOfOrganisation({ organisation, asOf }: PairingsOfOrganisationProps) {
  const { t } = useTranslation('pairings');
  const { me } = useActing();
  const { code, kind, ancestors } = organisation;
  const mine = [organisation, ...ancestors].some((each) => me.organisations.some((own) => own.code === each.code));
  const proposal = {
    kind: kind === 'SCHOOL' ? ('SCHOOL' as const) : ('UNIT' as const),
    [mine ? 'first' : 'second']: code,
  };
  return (
    <Panel
      title={t('title')}
      aside={
        <Group gap="md">
          {kind !== 'SCHOOL' && (
            <Anchor renderRoot={(props) => <Link {...props} to="/pairings" search={{ unit: code, asOf }} />}>
              {t('withSchools')}
            </Anchor>
          )}
          {!asOf && kind !== 'CITY_DEPARTMENT' && kind !== 'EXTERNAL' && (
            <AddressLink address={`/pairings/find?for=${encodeURIComponent(code)}`}>{t('find')}</AddressLink>
          )}
          {!asOf && mayPropose(me) && (
            <Anchor renderRoot={(props) => <Link {...props} to="/pairings/new" search={proposal} />}>
              {t('propose')}
            </Anchor>
          )}
        </Group>
      }
    >
      <PairingList filter={{ school: code, asOf }} empty={<Text c="dimmed">{t('noneOfOrganisation')}</Text>} />
    </Panel>
  );
}
