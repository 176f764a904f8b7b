import { Alert, Breadcrumbs, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { writeSearch } from '../../lib/address';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { DateField } from '../../ui/DateField';
import { PageHeader } from '../../ui/PageHeader';
import { Facts, Panel } from '../../ui/Panel';
import { RecordChanges } from '../audit/RecordChanges';
import { OrganisationActions } from './OrganisationActions';
import { OrganisationHistory } from './OrganisationHistory';
import { OrganisationLink } from './OrganisationLink';
import { OrganisationList } from './OrganisationList';
import { YearlyProfiles } from './YearlyProfiles';

type View = Schema<'OrganisationView'>;

interface OrganisationProfileProps {
  organisation: View;
  asOf?: string;
  onAsOf: (date: string | undefined) => void;
  /** What other rooms say of it: pairings, sessions, plans, pilots. */
  children?: ReactNode;
}

/** An organisation: where it stands, its facts, what it does, who is below it, and how it became what it is. */
export function OrganisationProfile({ organisation, asOf, onAsOf, children }: OrganisationProfileProps) {
  const { t } = useTranslation(['organisations', 'keeping', 'words', 'ui']);
  const ended = asOf ? undefined : organisation.validTo;
  return (
    <>
      <PageHeader
        title={organisation.name}
        kind={kindOf(organisation)
          .map((word) => t(word))
          .join(' · ')}
        breadcrumbs={
          organisation.ancestors.length > 0 && (
            <nav aria-label={t('ui:breadcrumbs')}>
              <Breadcrumbs separatorMargin={6} style={{ flexWrap: 'wrap' }}>
                {organisation.ancestors.map((each) => (
                  <OrganisationLink key={each.id} organisation={each} asOf={asOf} />
                ))}
              </Breadcrumbs>
            </nav>
          )
        }
        actions={
          <DateField
            label={t('organisations:asOf')}
            placeholder={t('organisations:asOfHint')}
            value={asOf}
            onChange={onAsOf}
            clearable
            w={160}
          />
        }
      />
      <Stack gap="lg">
        {asOf && (
          <Alert color="straw" role="status">
            {t('organisations:shownOn', { date: formatDate(asOf) })}{' '}
            <Button variant="default" size="xs" ml="xs" onClick={() => onAsOf(undefined)}>
              {t('organisations:toToday')}
            </Button>
          </Alert>
        )}
        {ended && <Ended organisation={organisation} on={ended} />}
        {!asOf && <OrganisationActions organisation={organisation} />}
        <Panel title={t('organisations:facts')}>
          <OrganisationFacts organisation={organisation} asOf={asOf} />
        </Panel>
        <YearlyProfiles profiles={organisation.profiles} />
        {children}
        {organisation.childCount > 0 && (
          <Panel title={t('organisations:childrenTitle')}>
            <OrganisationList filter={{ parent: organisation.code, asOf }} />
          </Panel>
        )}
        {organisation.kind === 'CLUSTER' && (
          <Panel title={t('keeping:members')}>
            <OrganisationList filter={{ professionalParent: organisation.code, asOf }} />
          </Panel>
        )}
        <Panel title={t('organisations:history')}>
          <OrganisationHistory organisation={organisation} withSuccessors={!ended} />
        </Panel>
        <RecordChanges collection="organisations" id={organisation.id} />
      </Stack>
    </>
  );
}

function kindOf({ kind, levels }: View) {
  return kind === 'SCHOOL' && levels.length > 0
    ? levels.map((level) => `words:level.${level}` as const)
    : [`words:organisationKind.${kind}` as const];
}

function OrganisationFacts({ organisation, asOf }: { organisation: View; asOf?: string }) {
  const { t } = useTranslation(['organisations', 'words']);
  const { zone, ownership, parent, professionalParent, pupils, validFrom, latitude, longitude } = organisation;
  return (
    <Facts
      facts={[
        [t('organisations:code'), organisation.code],
        [t('organisations:parent'), parent && <OrganisationLink organisation={parent} asOf={asOf} />],
        [
          t('organisations:professionalParent'),
          professionalParent && <OrganisationLink organisation={professionalParent} asOf={asOf} />,
        ],
        [t('organisations:zone'), zone && t(`words:zone.${zone}`)],
        [t('organisations:ownership'), ownership && t(`words:ownership.${ownership}`)],
        [t('organisations:pupils'), pupils !== undefined && formatNumber(pupils)],
        [t('organisations:since'), validFrom && formatDate(validFrom)],
        [
          t('organisations:place'),
          latitude !== undefined && longitude !== undefined && <Place organisation={organisation} asOf={asOf} />,
        ],
      ]}
    />
  );
}

/** A point, and our map of what stands around it. */
function Place({ organisation, asOf }: { organisation: View; asOf?: string }) {
  const { t } = useTranslation('keeping');
  const { code, latitude = 0, longitude = 0 } = organisation;
  return (
    <>
      <span className="tabular">{coordinates(latitude, longitude)}</span>{' '}
      <AddressLink
        amongWords
        address={`/pairings/map${writeSearch({ at: `${latitude},${longitude},15`, point: code, asOf })}`}
      >
        {t('onMap')}
      </AddressLink>
    </>
  );
}

function coordinates(latitude: number, longitude: number): string {
  return [latitude, longitude].map((each) => each.toFixed(5).replace('.', ',')).join(' ; ');
}

function Ended({ organisation, on }: { organisation: View; on: string }) {
  const { t } = useTranslation('organisations');
  return (
    <Alert color="straw" title={t('endedTitle', { date: formatDate(on) })}>
      {t('endedAbout')}
      {organisation.leftBelow > 0 && (
        <Text size="sm" component="div" mt={4}>
          {t('leftBelow', { count: organisation.leftBelow, replace: { count: formatNumber(organisation.leftBelow) } })}{' '}
          <AddressLink amongWords address="/organisations?parentEnded=true">
            {t('leftBelowList')}
          </AddressLink>
        </Text>
      )}
      {organisation.successors.length > 0 && (
        <Text size="sm" component="div" mt={4}>
          {t('successors')}:{' '}
          {organisation.successors.map(({ organisation: each }, index) => (
            <span key={each.id}>
              {index > 0 && ', '}
              <OrganisationLink organisation={each} />
            </span>
          ))}
        </Text>
      )}
    </Alert>
  );
}
