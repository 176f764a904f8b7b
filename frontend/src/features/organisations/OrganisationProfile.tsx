import { Breadcrumbs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { PageHeader } from '../../ui/PageHeader';
import { Facts, Panel } from '../../ui/Panel';
import { OrganisationLink } from './OrganisationLink';

interface OrganisationProfileProps {
  organisation: Schema<'OrganisationView'>;
  /** What other rooms say of it: pairings, sessions, plans, pilots. */
  children?: ReactNode;
}

/** An organisation: where it stands, its facts, what it does. */
export function OrganisationProfile({ organisation, children }: OrganisationProfileProps) {
  const { t } = useTranslation(['organisations', 'words', 'ui']);
  return (
    <>
      <PageHeader
        title={organisation.name}
        kind={t(`words:organisationKind.${organisation.kind}`)}
        breadcrumbs={
          <nav aria-label={t('ui:breadcrumbs')}>
            <Breadcrumbs>
              {organisation.ancestors.map((each) => (
                <OrganisationLink key={each.id} organisation={each} />
              ))}
            </Breadcrumbs>
          </nav>
        }
      />
      <Panel title={t('organisations:title')}>
        <Facts
          facts={[
            [t('organisations:code'), organisation.code],
            [t('organisations:level'), organisation.levels.map((level) => t(`words:level.${level}`)).join(', ')],
            [t('organisations:asOf'), organisation.validFrom && formatDate(organisation.validFrom)],
            ['', organisation.pupils && formatNumber(organisation.pupils)],
          ]}
        />
      </Panel>
      {children}
    </>
  );
}
