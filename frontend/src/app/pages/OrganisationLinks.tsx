import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { Panel } from '../../ui/Panel';

interface OrganisationLinksProps {
  organisation: Pick<Schema<'OrganisationView'>, 'code' | 'kind'>;
  asOf?: string;
}

/** What else is known of an organisation, one tap away: plans, signed papers, pilot schools, figures. */
export function OrganisationLinks({ organisation, asOf }: OrganisationLinksProps) {
  const { t } = useTranslation('keeping');
  const { code, kind } = organisation;
  const school = kind === 'SCHOOL';
  return (
    <Panel title={t('more')}>
      <Group component="nav" aria-label={t('more')} gap="md">
        <Anchor
          renderRoot={(props) => <Link {...props} to="/plans" search={school ? { school: code } : { unit: code }} />}
        >
          {t('plansOf')}
        </Anchor>
        <Anchor renderRoot={(props) => <Link {...props} to="/statistics/signed" search={{ scope: code, asOf }} />}>
          {t('signedOf')}
        </Anchor>
        <Anchor renderRoot={(props) => <Link {...props} to="/statistics/pilots" search={{ scope: code, asOf }} />}>
          {t('pilotsOf')}
        </Anchor>
        <Anchor renderRoot={(props) => <Link {...props} to="/statistics" search={{ scope: code, asOf }} />}>
          {t('figuresOf')}
        </Anchor>
      </Group>
    </Panel>
  );
}
