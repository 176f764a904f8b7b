import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import styles from './PeoplePage.module.css';
import { peopleQuery } from './queries';
import { administrationRoute } from './routes';
import { roles } from './vocabulary';

/** Who has which role where, and the door to Keycloak's console, where that is changed. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { me } = useActing();
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          me.consoleUrl && (
            <Button component="a" href={me.consoleUrl} target="_blank" rel="noopener">
              {t('console')}
            </Button>
          )
        }
      />
      {me.consoleUrl ? (
        <>
          <nav aria-label={t('ways')} className={styles.ways}>
            <AddressLink address="/reforms">{t('reforms')}</AddressLink>
            <AddressLink address="/programme">{t('programme')}</AddressLink>
            <AddressLink address="/imports">{t('imports')}</AddressLink>
          </nav>
          <People />
        </>
      ) : (
        <EmptyState icon="person" title={t('notYoursTitle')}>
          {t('notYoursAbout')}
        </EmptyState>
      )}
    </>
  );
}

function People() {
  const { t } = useTranslation(['people', 'words']);
  const search = administrationRoute.useSearch();
  const navigate = administrationRoute.useNavigate();
  const query = useInfiniteQuery(peopleQuery(search));
  // Keycloak looks people up in one way at a time: a new way takes the place of the one before.
  const ask = (by: typeof search) => navigate({ search: by, replace: true });
  const columns: Column<Schema<'Person'>>[] = [
    {
      key: 'name',
      header: t('people:name'),
      cell: (person) => (
        <>
          {person.name}
          <Text size="sm" c="dimmed">
            {person.username}
          </Text>
          {!person.enabled && <StatusBadge tone="quiet">{t('people:disabled')}</StatusBadge>}
        </>
      ),
    },
    {
      key: 'roles',
      header: t('people:roles'),
      cell: (person) => person.roles.map((role) => t(`words:role.${role}`)).join(', ') || t('people:noRole'),
    },
    {
      key: 'where',
      header: t('people:where'),
      cell: (person) => (
        <Stack gap={4}>
          {person.organisations.map((organisation) => (
            <OrganisationLink key={organisation.id} organisation={organisation} />
          ))}
          {person.organisations.length === 0 && t('people:nowhere')}
          {person.otherGroups.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('people:otherGroups', { names: person.otherGroups.join(', ') })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'change',
      header: t('people:change'),
      bare: true,
      cell: (person) => (
        <Anchor
          inherit
          href={person.consoleUrl}
          target="_blank"
          rel="noopener"
          aria-label={t('people:changeOf', { name: person.name })}
        >
          {t('people:change')}
        </Anchor>
      ),
    },
  ];
  return (
    <>
      <FilterBar
        active={[search.organisation, search.role].filter(Boolean).length}
        onClear={() => ask({})}
        search={
          <FilterSearch
            label={t('people:searchLabel')}
            placeholder={t('people:searchHint')}
            value={search.q}
            onChange={(q) => ask({ q })}
          />
        }
      >
        <OrganisationPicker
          label={t('people:organisation')}
          value={search.organisation}
          onChange={(organisation) => ask({ organisation })}
        />
        <FilterSelect
          label={t('people:role')}
          value={search.role}
          onChange={(role) => ask({ role })}
          options={roles.map((value) => ({ value, label: t(`words:role.${value}`) }))}
        />
      </FilterBar>
      <DataList
        caption={t('people:people')}
        columns={columns}
        query={query}
        rowKey={(person) => person.id}
        empty={
          <EmptyState icon="person" title={t('people:noneTitle')}>
            {t('people:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
