import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import { ChipField } from '../../ui/ChipField';
import { DateField } from '../../ui/DateField';
import { useActing } from '../access/acting';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import styles from './Figures.module.css';
import { statisticsRoute } from './routes';
import { everything, useScope } from './useScope';
import { unitMaps } from './vocabulary';

/** What is asked of every figure below: the day, the year, for whom, on which map. All of it in the address. */
export function Question({ year }: { year: string | undefined }) {
  const { t } = useTranslation('statistics');
  const { me } = useActing();
  const years = useQuery(schoolYearsQuery).data ?? [];
  const search = statisticsRoute.useSearch();
  const navigate = statisticsRoute.useNavigate();
  const map = search.map ?? 'then';
  const scope = useScope();

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <search className={styles.question} data-noprint>
      <DateField
        label={t('asOf')}
        value={search.asOf ?? me.today}
        maxDate={me.today}
        always
        onChange={(asOf) => change({ asOf: asOf === me.today ? undefined : asOf })}
      />
      <NativeSelect
        label={t('schoolYear')}
        value={year ?? 'all'}
        onChange={(event) => change({ schoolYear: event.currentTarget.value })}
        data={[
          ...years.map(({ code }) => ({ value: code, label: code.replace('-', '–') })),
          { value: 'all', label: t('allYears') },
        ]}
      />
      <div className={styles.wide}>
        <OrganisationPicker
          label={t('scope')}
          placeholder={t('wholeProgramme')}
          value={scope}
          onChange={(chosen) => change({ scope: chosen ?? (me.wholeProgramme ? undefined : everything) })}
          filter={search.asOf ? { asOf: search.asOf } : undefined}
        />
      </div>
      <div className={styles.wide}>
        <ChipField
          label={t('map')}
          value={map}
          options={unitMaps.map((value) => ({ value, label: t(value === 'now' ? 'mapNow' : 'mapThen') }))}
          onChange={(value) => change({ map: value === 'now' ? 'now' : undefined })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t(map === 'now' ? 'mapHint.mapNow' : 'mapHint.mapThen')}
        </Text>
      </div>
    </search>
  );
}
