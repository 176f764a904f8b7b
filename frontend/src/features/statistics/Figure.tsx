import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { recordsPage } from '../../lib/recordsPage';
import { AddressLink } from '../../ui/AddressLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Attainment } from './Attainment';
import styles from './Figures.module.css';
import { statisticQuery } from './queries';
import { Reported } from './Reported';
import { statisticsRoute } from './routes';

export interface Asked {
  measure: string;
  question: Filter<'getStatistic'>;
}

interface TileProps {
  name: string;
  asked: Asked;
  /** The unit of measure. */
  about?: string;
}

/** A tile: one figure under its name, with what is not counted beside it, never inside it. */
export function Tile({ name, asked, about }: TileProps) {
  const query = useQuery(statisticQuery(asked.measure, asked.question));
  return (
    <Frame name={name}>
      <Answered query={query}>
        {(answer) => (
          <>
            <div className={styles.value}>
              <Figure name={name} value={answer.value} records={answer.records} />
              {about && <span className={styles.unit}>{about}</span>}
              <RecordsAddress records={answer.records} />
            </div>
            <div>
              <Uncounted name={name} answer={answer} />
              <Attainment name={name} answer={answer} />
              <Reported answer={answer} />
            </div>
          </>
        )}
      </Answered>
    </Frame>
  );
}

/** Two figures that belong together, as "30 in person + 6 online". */
export function PairTile({ name, parts }: { name: string; parts: readonly { label: string; asked: Asked }[] }) {
  const answers = useQueries({
    queries: parts.map(({ asked }) => statisticQuery(asked.measure, asked.question)),
  });
  const both = parts.flatMap((part, index) => {
    const query = answers[index];
    return query ? [{ ...part, query, whole: `${name}, ${part.label}` }] : [];
  });
  return (
    <Frame name={name}>
      <div className={styles.parts}>
        {both.map(({ label, query, whole }, index) => (
          <div key={label} className={styles.part}>
            {index > 0 && (
              <span className={styles.plus} aria-hidden="true">
                +
              </span>
            )}
            <div>
              <Answered query={query}>
                {(answer) => (
                  <>
                    <Figure name={whole} value={answer.value} records={answer.records} />
                    <div className={styles.unit}>{label}</div>
                    <RecordsAddress records={answer.records} />
                  </>
                )}
              </Answered>
            </div>
          </div>
        ))}
      </div>
      <div>
        {both.map(
          ({ label, query, whole }) =>
            query.data && (
              <div key={label}>
                <Uncounted name={whole} of={label} answer={query.data} />
                <Attainment name={whole} answer={query.data} />
                <Reported answer={query.data} />
              </div>
            ),
        )}
      </div>
    </Frame>
  );
}

export function Frame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.tile} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      {children}
    </section>
  );
}

interface AnsweredProps {
  query: { data: Schema<'Figure'> | undefined; error: unknown; isError: boolean; refetch: () => unknown };
  children: (answer: Schema<'Figure'>) => ReactNode;
}

export function Answered({ query, children }: AnsweredProps) {
  const { t } = useTranslation('ui');
  if (query.data) {
    return children(query.data);
  }
  if (query.isError) {
    return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height={38} width={96} mb={8} aria-hidden="true" />
      <Skeleton height={14} width="70%" aria-hidden="true" />
    </div>
  );
}

interface FigureProps {
  name: string;
  value: number;
  records: string;
  small?: boolean;
}

/** A number that opens its rows. */
export function Figure({ name, value, records, small }: FigureProps) {
  const { t } = useTranslation('statistics');
  const { schoolYear } = statisticsRoute.useSearch();
  const page = recordsPage(records, schoolYear);
  const className = small ? styles.smallNumber : styles.number;
  const written = formatNumber(value);
  const number = small ? (
    written
  ) : (
    <span className={styles.fitting} style={{ '--characters': written.length } as CSSProperties}>
      {written}
    </span>
  );
  if (!page) {
    return <span className={className}>{number}</span>;
  }
  return (
    <AddressLink address={page} className={className}>
      {number}
      <VisuallyHidden> {t('openRows', { name })}</VisuallyHidden>
    </AddressLink>
  );
}

/** On paper a figure opens nothing: there the address of its rows stands under it. */
export function RecordsAddress({ records }: { records: string }) {
  return <div className={styles.address}>{new URL(records, window.location.origin).href}</div>;
}

export function Uncounted({ name, of, answer }: { name: string; of?: string; answer: Schema<'Figure'> }) {
  const { t } = useTranslation('statistics');
  if (!answer.unconfirmed) {
    return null;
  }
  const words = t('uncounted', { count: answer.unconfirmed, replace: { count: formatNumber(answer.unconfirmed) } });
  const page = answer.unconfirmedRecords && recordsPage(answer.unconfirmedRecords);
  return (
    <Text size="sm" c="dimmed" component="div">
      {page ? (
        <AddressLink address={page}>
          {words}
          <VisuallyHidden> {t('openUncounted', { name })}</VisuallyHidden>
        </AddressLink>
      ) : (
        words
      )}
      {of && ` (${of})`}
    </Text>
  );
}
