import { useTranslation } from 'react-i18next';
import { useThemes } from '../../api/useThemes';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import type { OrganisationFilter } from '../organisations/queries';
import { levels } from '../organisations/vocabulary';
import { CandidateList } from './CandidateList';
import { finderRoute } from './routes';

const looking = { kind: 'SCHOOL,DISTRICT_OFFICE,COMMUNE' as OrganisationFilter['kind'] };
const distances = ['10', '20', '40', '60'] as const;

/** Who would fit as a partner, and why; proposed from here. */
export function FinderPage() {
  const { t } = useTranslation(['matching', 'words']);
  const { organisation } = useActing();
  const search = finderRoute.useSearch();
  const navigate = finderRoute.useNavigate();
  const { themes } = useThemes();
  const own = organisation && organisation.kind !== 'CITY_DEPARTMENT' ? organisation.code : undefined;
  const whom = search.for ?? own;
  const { for: _, ...conditions } = search;

  function change(changed: typeof search) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <>
      <PageHeader
        title={t('matching:title')}
        about={t('matching:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('matching:pairings')}</AddressLink>
          </Crumbs>
        }
      />
      <FilterBar
        active={Object.values(conditions).filter(Boolean).length}
        onClear={() => navigate({ search: { for: search.for }, replace: true })}
        search={
          <OrganisationPicker
            label={t('matching:forWhom')}
            filter={looking}
            clearable={false}
            value={whom}
            onChange={(code) => change({ for: code })}
          />
        }
      >
        <FilterSelect
          label={t('matching:level')}
          value={search.level}
          onChange={(level) => change({ level })}
          options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
        />
        <FilterSelect
          label={t('matching:zone')}
          value={search.zone}
          onChange={(zone) => change({ zone })}
          any={t('matching:zoneOpposite')}
          options={[
            { value: 'INNER', label: t('words:zone.INNER') },
            { value: 'OUTER', label: t('words:zone.OUTER') },
            { value: 'ANY', label: t('matching:zoneAny') },
          ]}
        />
        <FilterSelect
          label={t('matching:theme')}
          value={search.theme}
          onChange={(theme) => change({ theme })}
          options={themes}
        />
        <FilterSelect
          label={t('matching:maxKm')}
          value={search.maxKm}
          onChange={(maxKm) => change({ maxKm })}
          options={distances.map((value) => ({ value, label: t('matching:km', { km: value }) }))}
        />
      </FilterBar>
      {whom ? (
        <CandidateList whom={whom} conditions={conditions} />
      ) : (
        <EmptyState icon="pair" title={t('matching:chooseTitle')}>
          {t('matching:chooseAbout')}
        </EmptyState>
      )}
    </>
  );
}
