import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeSearch } from '../../lib/address';
import { AddressLink } from '../../ui/AddressLink';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { PartChip } from '../organisations/PartChip';
import { mayPropose } from './mayPropose';
import { activeFilters, PairingFilters } from './PairingFilters';
import { PairingList } from './PairingList';
import styles from './PairingsPage.module.css';
import { pairingsRoute } from './routes';

/** Who is paired with whom: search, filters, a list. */
export function PairingsPage() {
  const { t } = useTranslation(['pairings', 'agreements', 'picture', 'map']);
  const { me } = useActing();
  const search = pairingsRoute.useSearch();
  const navigate = pairingsRoute.useNavigate();
  const { q } = search;
  const active = activeFilters(search);

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
        <AddressLink address={`/pairings/picture${writeSearch(search)}`}>{t('picture:title')}</AddressLink>
        <AddressLink address={`/pairings/map${writeSearch(search)}`}>{t('map:title')}</AddressLink>
        <AddressLink address="/agreements">{t('agreements:title')}</AddressLink>
        <AddressLink address="/pairings/milestones">{t('pairings:milestones')}</AddressLink>
        <AddressLink address="/pairings/balance">{t('pairings:balance')}</AddressLink>
        <AddressLink address="/pairings/silent">{t('pairings:silent')}</AddressLink>
        <AddressLink address="/pairings/find">{t('pairings:find')}</AddressLink>
        {mayPropose(me) && <AddressLink address="/pairings/batch">{t('pairings:batch')}</AddressLink>}
      </nav>
      <PairingFilters search={search} onChange={change} onClear={() => navigate({ search: { q }, replace: true })} />
      <PartChip part={search.part} asOf={search.asOf} onClear={() => change({ part: undefined })} />
      {search.between && (
        <Text mb="md">
          {t('picture:between')}{' '}
          <AddressLink address={`/pairings/picture${writeSearch(search)}`}>{t('picture:seePicture')}</AddressLink>
        </Text>
      )}
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
