import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber, formatShare } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { DataTable } from '../../ui/DataList';
import { Panel } from '../../ui/Panel';

/** What an organisation said of itself, year by year. */
export function YearlyProfiles({ profiles }: { profiles: Schema<'OrganisationView'>['profiles'] }) {
  const { t } = useTranslation(['keeping', 'words']);
  const numbers = (['classrooms', 'computerRooms', 'libraryRooms'] as const).filter((field) =>
    profiles.some((each) => each[field] !== undefined),
  );
  const shares = profiles.some((each) => each.ethnicMinorityPercent !== undefined);
  return (
    <Panel title={t('keeping:profiles')}>
      {profiles.length === 0 ? (
        <Text c="dimmed">{t('keeping:noProfiles')}</Text>
      ) : (
        <DataTable
          caption={t('keeping:profiles')}
          rows={profiles}
          rowKey={(row) => row.schoolYear}
          columns={[
            {
              key: 'schoolYear',
              header: t('keeping:schoolYear'),
              cell: (row) => (
                <>
                  <span className="tabular nowrap">{formatYears(row.schoolYear)}</span>
                  {row.note && (
                    <Text size="sm" c="dimmed">
                      {row.note}
                    </Text>
                  )}
                </>
              ),
            },
            {
              key: 'pupils',
              header: t('keeping:pupils'),
              cell: (row) =>
                row.pupils !== undefined && (
                  <span className="tabular nowrap">
                    {row.pupilsQualifier && row.pupilsQualifier !== 'EXACT'
                      ? `${t(`words:pupilsQualifier.${row.pupilsQualifier}`)} `
                      : ''}
                    {formatNumber(row.pupils)}
                  </span>
                ),
            },
            ...(shares
              ? [
                  {
                    key: 'share',
                    header: t('keeping:minority'),
                    cell: (row: (typeof profiles)[number]) =>
                      row.ethnicMinorityPercent !== undefined && (
                        <span className="tabular nowrap">{formatShare(row.ethnicMinorityPercent / 100)}</span>
                      ),
                  },
                ]
              : []),
            ...numbers.map((field) => ({
              key: field,
              header: t(`keeping:${field}`),
              cell: (row: (typeof profiles)[number]) =>
                row[field] !== undefined && <span className="tabular">{formatNumber(row[field])}</span>,
            })),
          ]}
        />
      )}
    </Panel>
  );
}
