import { Alert, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { AuditList } from './AuditList';
import { auditEventsQuery } from './queries';
import { auditRoute } from './routes';
import { auditActions, auditCollections } from './vocabulary';

/** The audit trail, for who is charged with reading it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { me } = useActing();
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      {me.roles.includes('AUDITOR') ? <Trail /> : <EmptyState icon="history" title={t('notYours')} />}
    </>
  );
}

function Trail() {
  const { t } = useTranslation('audit');
  const search = auditRoute.useSearch();
  const navigate = auditRoute.useNavigate();
  const query = useInfiniteQuery(auditEventsQuery(search));
  const { q, record, ...others } = search;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <>
      <FilterBar
        active={Object.values(others).filter(Boolean).length}
        onClear={() => navigate({ search: { q, record }, replace: true })}
        search={
          <FilterSearch
            label={t('searchLabel')}
            placeholder={t('searchHint')}
            value={q}
            onChange={(typed) => change({ q: typed })}
          />
        }
      >
        <FilterSearch
          named
          label={t('person')}
          placeholder={t('personHint')}
          value={search.person}
          onChange={(person) => change({ person })}
        />
        <OrganisationPicker
          label={t('organisation')}
          value={search.organisation}
          onChange={(organisation) => change({ organisation })}
        />
        <FilterSelect
          label={t('action')}
          value={search.action}
          onChange={(action) => change({ action })}
          options={auditActions.map((value) => ({ value, label: t(`actions.${value}`) }))}
        />
        <FilterSelect
          label={t('collection')}
          value={search.collection}
          onChange={(collection) => change({ collection })}
          options={auditCollections.map((value) => ({ value, label: t(`collections.${value}`) }))}
        />
        <DateField label={t('from')} value={search.from} onChange={(from) => change({ from })} clearable />
        <DateField label={t('to')} value={search.to} onChange={(to) => change({ to })} clearable />
      </FilterBar>
      {record && (
        <Alert color="gray" mb="md" title={t('oneRecord')}>
          <Button size="xs" variant="default" onClick={() => change({ record: undefined })}>
            {t('whole')}
          </Button>
        </Alert>
      )}
      <AuditList
        query={query}
        filter={search}
        empty={
          <EmptyState icon="history" title={t('noneTitle')}>
            {t('noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
