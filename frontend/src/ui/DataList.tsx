import { Button, Text, VisuallyHidden } from '@mantine/core';
import type { InfiniteData } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSource } from '../api/files';
import type { Schema } from '../api/types';
import { formatNumber } from '../lib/numbers';
import styles from './DataList.module.css';
import { ErrorPanel } from './ErrorPanel';
import { ExportButtons } from './ExportButtons';
import { LoadingShape } from './LoadingShape';

export interface Column<Row> {
  key: string;
  /** The heading; on a phone it names the value. */
  header: string;
  /** Nothing to show is `null`: the line is then left out on a phone. */
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  align?: 'end';
  /** The heading is a name of any length, and wraps. */
  named?: boolean;
  /** On a phone without its name, for badges and buttons. */
  bare?: boolean;
  /** The title of a card that means nothing without its name, such as a number. */
  spoken?: boolean;
}

interface TableProps<Row> {
  /** What the rows are, for those who do not see the page. */
  caption: string;
  /** The first column is the name of the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows as a table; on a phone each row as a card. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // Roles are named because a row shown as a card loses its own.
    <table className={styles.table} role="table">
      <VisuallyHidden component="caption">{caption}</VisuallyHidden>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.align && styles.end}
              data-named={column.named || undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th
                  key={column.key}
                  scope="row"
                  role="rowheader"
                  data-label={column.spoken ? column.header : undefined}
                >
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  data-label={column.header}
                  data-bare={column.bare || undefined}
                  className={column.align && styles.end}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The part of an infinite query a list needs. */
export interface ListQuery<Row> {
  data: InfiniteData<{ items: Row[]; count?: Schema<'ListCount'> }> | undefined;
  error: unknown;
  isPending: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface LoadedListProps<Row> {
  query: ListQuery<Row>;
  /** What stands here when there is nothing. */
  empty: ReactNode;
  /** Where the list comes from, when all of it can be taken away. */
  source?: ListSource;
  children: (rows: Row[]) => ReactNode;
}

/** A list page by page with its loading, empty and error states; `children` draws the rows. */
export function LoadedList<Row>({ query, empty, source, children }: LoadedListProps<Row>) {
  const { t } = useTranslation('ui');
  const end = useRef<HTMLParagraphElement>(null);
  const askedMore = useRef(false);
  useEffect(() => {
    // The button goes away with the last page; the focus must not go with it.
    if (askedMore.current && !query.hasNextPage && !query.isFetchingNextPage) {
      askedMore.current = false;
      end.current?.focus({ preventScroll: true });
    }
  }, [query.hasNextPage, query.isFetchingNextPage]);
  if (query.isPending) {
    return <LoadingShape shape="list" />;
  }
  if (!query.data) {
    return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return empty;
  }
  const count = { count: rows.length, replace: { count: formatNumber(rows.length) } };
  const [total] = query.data.pages.map((page) => page.count);
  return (
    <div>
      {children(rows)}
      {query.error ? (
        <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
          <ErrorPanel
            error={query.error}
            onRetry={() => (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch())}
          />
        </div>
      ) : null}
      <div className={styles.foot}>
        <Text size="sm" c="dimmed" role="status" tabIndex={-1} ref={end}>
          {query.hasNextPage
            ? total
              ? t('shownOf', {
                  shown: formatNumber(rows.length),
                  total: `${formatNumber(total.value)}${total.more ? '+' : ''}`,
                })
              : t('shown', count)
            : t('allShown', count)}
        </Text>
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => {
              askedMore.current = true;
              query.fetchNextPage();
            }}
          >
            {t('loadMore')}
          </Button>
        )}
        {source && <ExportButtons source={source} />}
      </div>
    </div>
  );
}

/** The usual list: a table fed page by page. */
export function DataList<Row>({
  query,
  empty,
  source,
  ...table
}: Omit<TableProps<Row>, 'rows'> & { query: ListQuery<Row>; empty: ReactNode; source?: ListSource }) {
  return (
    <LoadedList query={query} empty={empty} source={source}>
      {(rows) => <DataTable rows={rows} {...table} />}
    </LoadedList>
  );
}
