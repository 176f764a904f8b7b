import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Crumbs } from '../../ui/Crumbs';
import { DateField } from '../../ui/DateField';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { AgreementList } from './AgreementList';
import { agreementsRoute } from './routes';
import { agreementStatuses, agreementTypes, expiringDays } from './vocabulary';

/** The papers of all pairings: search, filters, a list. */
export function AgreementsPage() {
  const { t } = useTranslation(['agreements', 'pairings', 'words']);
  const search = agreementsRoute.useSearch();
  const navigate = agreementsRoute.useNavigate();
  const { q, expiring, ...filters } = search;
  const active = [expiring, ...Object.values(filters)].filter(Boolean).length;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <>
      <PageHeader
        title={t('agreements:title')}
        about={t('agreements:about')}
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/pairings" />}>{t('pairings:title')}</Anchor>
          </Crumbs>
        }
      />
      <FilterBar
        active={active}
        onClear={() => navigate({ search: { q }, replace: true })}
        search={
          <FilterSearch
            label={t('agreements:searchLabel')}
            placeholder={t('agreements:searchHint')}
            value={q}
            onChange={(typed) => change({ q: typed })}
          />
        }
      >
        <OrganisationPicker label={t('agreements:unit')} value={search.unit} onChange={(unit) => change({ unit })} />
        <FilterSelect
          label={t('agreements:type')}
          value={search.agreementType}
          onChange={(agreementType) => change({ agreementType })}
          options={agreementTypes.map((value) => ({ value, label: t(`words:agreementType.${value}`) }))}
        />
        <FilterSelect
          label={t('agreements:status')}
          value={search.status}
          onChange={(status) => change({ status })}
          options={agreementStatuses.map((value) => ({ value, label: t(`words:agreementStatus.${value}`) }))}
        />
        <FilterSelect
          label={t('agreements:expiring')}
          value={expiring}
          onChange={(days) => change({ expiring: days })}
          options={expiringDays.map((value) => ({ value, label: t('agreements:within', { days: value }) }))}
        />
        <DateField
          label={t('agreements:asOf')}
          value={search.asOf}
          onChange={(asOf) => change({ asOf })}
          clearable
          w={{ base: '100%', sm: '11rem' }}
        />
      </FilterBar>
      <AgreementList
        filter={{ ...filters, q, expiring: expiring ? Number(expiring) : undefined }}
        empty={
          <EmptyState icon="pair" title={t(active > 0 || q ? 'agreements:noneFitTitle' : 'agreements:noneTitle')}>
            {t(active > 0 || q ? 'agreements:noneFitAbout' : 'agreements:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
