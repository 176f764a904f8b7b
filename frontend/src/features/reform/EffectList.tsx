import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { StatusBadge } from '../../ui/StatusBadge';
import { Becomes, What } from './EffectCells';
import { effectTones } from './looks';
import { effectsQuery } from './queries';
import { reformRoute } from './routes';
import { UnitFilter } from './UnitFilter';
import { effects, subjects } from './vocabulary';

/** What becomes of each thing, row by row. */
export function EffectList({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const { subject, effect, unit, q } = reformRoute.useSearch();
  const navigate = reformRoute.useNavigate();
  const filter = { subject, effect, unit, q };
  const query = useInfiniteQuery(effectsQuery(reform.id, filter));
  const applied = reform.status === 'APPLIED';

  function change(changed: Partial<typeof filter>) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  }

  const columns: Column<Schema<'ReformEffectRow'>>[] = [
    { key: 'what', header: t('reform:what'), cell: (row) => <What row={row} applied={applied} /> },
    {
      key: 'effect',
      header: t('reform:becomes'),
      bare: true,
      cell: (row) => <StatusBadge tone={effectTones[row.effect]}>{t(`reformWords:effect.${row.effect}`)}</StatusBadge>,
    },
    { key: 'change', header: t('reform:change'), bare: true, cell: (row) => <Becomes row={row} applied={applied} /> },
  ];
  return (
    <div>
      <FilterBar
        active={[subject, effect, unit].filter(Boolean).length}
        onClear={() => change({ subject: undefined, effect: undefined, unit: undefined })}
        search={
          <FilterSearch
            label={t('reform:searchLabel')}
            placeholder={t('reform:searchHint')}
            value={q}
            onChange={(typed) => change({ q: typed })}
          />
        }
      >
        <FilterSelect
          label={t('reform:subjectOf')}
          value={subject}
          onChange={(chosen) => change({ subject: chosen })}
          options={subjects.map((value) => ({ value, label: t(`reformWords:subject.${value}`) }))}
        />
        <FilterSelect
          label={t('reform:becomes')}
          value={effect}
          onChange={(chosen) => change({ effect: chosen })}
          options={effects
            .filter((value) => reform.effects.some((each) => each.effect === value))
            .map((value) => ({ value, label: t(`reformWords:effect.${value}`) }))}
        />
        <UnitFilter reform={reform} value={unit} onChange={(code) => change({ unit: code })} />
      </FilterBar>
      <DataList
        caption={t('reform:effects')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: `/api/v1/reforms/${reform.id}/effects`, filter }}
        empty={
          <EmptyState icon="search" title={t('reform:noEffectTitle')}>
            {t('reform:noEffectAbout')}
          </EmptyState>
        }
      />
    </div>
  );
}
