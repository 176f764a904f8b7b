import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/types';
import { download } from '../lib/download';
import { formatNumber } from '../lib/numbers';
import { type Column, DataTable } from './DataList';
import styles from './files.module.css';
import { Panel } from './Panel';
import { problemsFile } from './problemsFile';

type Problem = Schema<'ImportProblem'>;

const shown = 100;
const counts = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** What an import did or would do, in numbers. */
export function Counts({ summary }: { summary: Schema<'ImportSummary'> }) {
  const { t } = useTranslation('files');
  return (
    <dl className={styles.numbers}>
      {counts.map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{formatNumber(summary[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Problems by row and column, to correct the file by; as a file to take away. `of` names the file where there are several. */
export function Problems({
  summary,
  of,
}: {
  summary: Pick<Schema<'ImportSummary'>, 'problems' | 'problemCount'>;
  of?: string;
}) {
  const { problems, problemCount } = summary;
  const { t } = useTranslation('files');
  const title = [t('problems'), of].filter(Boolean).join(': ');
  const columns: Column<Problem>[] = [
    { key: 'row', header: t('row'), spoken: true, cell: ({ row }) => formatNumber(row) },
    { key: 'column', header: t('column'), cell: (problem) => <ColumnName problem={problem} whole={t('whole')} /> },
    { key: 'value', header: t('value'), cell: ({ value }) => value && <Value text={value} /> },
    { key: 'message', header: t('message'), cell: ({ message }) => message },
  ];
  return (
    <Panel
      title={title}
      aside={
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            download(
              `${t('problemsName')}.csv`,
              problemsFile([t('row'), t('column'), t('columnInFile'), t('value'), t('message'), t('code')], problems),
            )
          }
        >
          {t('download')}
        </Button>
      }
    >
      {problems.length > shown && (
        <Text size="sm" c="dimmed" mb="sm">
          {t(problemCount > problems.length ? 'problemsNotAll' : 'problemsFirst', {
            shown,
            total: formatNumber(problemCount),
            listed: formatNumber(problems.length),
          })}
        </Text>
      )}
      <DataTable
        caption={title}
        columns={columns}
        rows={problems.slice(0, shown)}
        rowKey={({ row, column, code }) => `${row} ${column ?? ''} ${code}`}
      />
    </Panel>
  );
}

/** The column in words, and below it what the file calls it where that is something else. */
function ColumnName({ problem: { column, heading }, whole }: { problem: Problem; whole: string }) {
  if (!column) {
    return whole;
  }
  return (
    <div>
      {heading ?? column}
      {heading && heading !== column && (
        <Text size="sm" c="dimmed" component="div" className={styles.value}>
          {column}
        </Text>
      )}
    </div>
  );
}

/** As many letters as stand in a line of a card on a phone. */
const oneLine = 22;

function Value({ text }: { text: string }) {
  return (
    <div className={styles.value} data-whole={(!/\s/.test(text) && text.length <= oneLine) || undefined}>
      {text}
    </div>
  );
}
