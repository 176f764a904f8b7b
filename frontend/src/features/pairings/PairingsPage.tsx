import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import { formatYears } from '../../lib/years';
import { AddressLink } from '../../ui/AddressLink';
import { DateField } from '../../ui/DateField';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { levels } from '../organisations/vocabulary';
import { mayPropose } from './mayPropose';
import { PairingList } from './PairingList';
import styles from './PairingsPage.module.css';
import { pairingsRoute } from './routes';
import { pairingKinds, pairingStatuses } from './vocabulary';

/** Who is paired with whom: search, filters, a list. */
export function PairingsPage() {
  const { t } = useTranslation(['pairings', 'agreements', 'words']);
  const { me } = useActing();
  const search = pairingsRoute.useSearch();
  const navigate = pairingsRoute.useNavigate();
  const phases = useQuery(phasesQuery);
  const { q, map: _, ...filters } = search;
  const active = Object.values(filters).filter(Boolean).length;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const propose = mayPropose(me) && (
    <Button leftSection={<Icon name="plus" />} renderRoot={(props) => <Link {...props} to="/pairings/new" />}>
      {t('pairings:propose')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('pairings:title')} about={t('pairings:about')} actions={propose} />
      <nav aria-label={t('pairings:ways')} className={styles.ways}>
        <AddressLink address="/agreements">{t('agreements:title')}</AddressLink>
        <AddressLink address="/pairings/milestones">{t('pairings:milestones')}</AddressLink>
        <AddressLink address="/pairings/balance">{t('pairings:balance')}</AddressLink>
        <AddressLink address="/pairings/silent">{t('pairings:silent')}</AddressLink>
        <AddressLink address="/pairings/find">{t('pairings:find')}</AddressLink>
        {mayPropose(me) && <AddressLink address="/pairings/batch">{t('pairings:batch')}</AddressLink>}
      </nav>
      <FilterBar
        active={active}
        onClear={() => navigate({ search: { q }, replace: true })}
        search={
          <FilterSearch
            label={t('pairings:searchLabel')}
            placeholder={t('pairings:searchHint')}
            value={q}
            onChange={(typed) => change({ q: typed })}
          />
        }
      >
        <OrganisationPicker
          label={t('pairings:unit')}
          value={search.unit ?? search.school ?? search.scope}
          onChange={(unit) => change({ unit, school: undefined, scope: undefined, map: undefined })}
        />
        <FilterSelect
          label={t('pairings:kind')}
          value={search.kind}
          onChange={(kind) => change({ kind })}
          options={pairingKinds.map((value) => ({ value, label: t(`words:pairingKind.${value}`) }))}
        />
        <FilterSelect
          label={t('pairings:level')}
          value={search.level}
          onChange={(level) => change({ level })}
          options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
        />
        <FilterSelect
          label={t('pairings:status')}
          value={search.status}
          onChange={(status) => change({ status })}
          options={pairingStatuses.map((value) => ({ value, label: t(`words:pairingStatus.${value}`) }))}
        />
        <FilterSelect
          label={t('pairings:phase')}
          value={search.phase}
          onChange={(phase) => change({ phase })}
          options={(phases.data ?? []).map((phase) => ({ value: phase.code, label: formatYears(phase.code) }))}
        />
        <DateField
          label={t('pairings:asOf')}
          value={search.asOf}
          onChange={(asOf) => change({ asOf })}
          clearable
          w={{ base: '100%', sm: '11rem' }}
        />
      </FilterBar>
      <PairingList
        filter={search}
        empty={
          active > 0 || q ? (
            <EmptyState icon="pair" title={t('pairings:noneFitTitle')}>
              {t('pairings:noneFitAbout')}
            </EmptyState>
          ) : (
            <EmptyState icon="pair" title={t('pairings:noneTitle')} action={propose}>
              {t('pairings:noneAbout')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
