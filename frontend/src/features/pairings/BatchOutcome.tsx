import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataList';
import { Problems } from '../../ui/FileOutcome';
import { Panel } from '../../ui/Panel';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { OrganisationLink } from '../organisations/OrganisationLink';

type Row = Schema<'PairingBatchRow'>;

const tones: Record<Schema<'PairOutcome'>, Tone> = {
  MADE: 'good',
  PROPOSED: 'waiting',
  EXISTS: 'quiet',
  REFUSED: 'attention',
};

/** What became, or would become, of each pair; of a file, also what to correct in it. */
export function BatchOutcome({ result, ofFile }: { result: Schema<'PairingBatchResult'>; ofFile: boolean }) {
  const { t } = useTranslation(['batches', 'words']);
  const { made, proposed, existing, refused, problems } = result;
  const columns: Column<Row>[] = [
    {
      key: 'pair',
      header: t('batches:pair'),
      cell: ({ row, first, second }) => (
        <>
          {first ? <OrganisationLink organisation={first} /> : `${t('batches:row')} ${row}`}
          {' – '}
          {second ? <OrganisationLink organisation={second} /> : '?'}
        </>
      ),
    },
    { key: 'level', header: t('batches:level'), cell: ({ level }) => level && t(`words:level.${level}`) },
    {
      key: 'outcome',
      header: t('batches:what'),
      bare: true,
      cell: ({ outcome }) => <StatusBadge tone={tones[outcome]}>{t(`batches:becomes.${outcome}`)}</StatusBadge>,
    },
    { key: 'reason', header: t('batches:why'), cell: ({ reason }) => reason ?? null },
    { key: 'row', header: t('batches:row'), align: 'end', cell: ({ row }) => row },
  ];
  return (
    <>
      <Panel title={t(result.applied ? 'batches:outcomeAfter' : 'batches:outcomeBefore')}>
        <Text mb="md" role="status">
          {t(result.applied ? 'batches:summaryAfter' : 'batches:summaryBefore', { made, proposed, existing, refused })}
        </Text>
        <DataTable
          caption={t('batches:outcome')}
          columns={columns}
          rows={result.rows}
          rowKey={({ row }) => String(row)}
        />
      </Panel>
      {ofFile && problems.length > 0 && <Problems summary={{ problems, problemCount: problems.length }} />}
    </>
  );
}
