import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ListSource } from '../../api/files';
import { type Column, DataTable } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { ExportButtons } from '../../ui/ExportButtons';
import { LoadingShape } from '../../ui/LoadingShape';

interface AllRowsProps<Row> {
  caption: string;
  query: UseQueryResult<Row[]>;
  columns: readonly Column<Row>[];
  empty: { title: string; about: string; action: ReactNode };
  path: ListSource['path'];
}

/** A list that is always one page. */
export function AllRows<Row extends { id: string }>({ caption, query, columns, empty, path }: AllRowsProps<Row>) {
  if (query.isPending) {
    return <LoadingShape shape="list" />;
  }
  if (!query.data) {
    return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  }
  if (query.data.length === 0) {
    return (
      <EmptyState title={empty.title} action={empty.action}>
        {empty.about}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={query.data} rowKey={(row) => row.id} />
      <ExportButtons source={{ path, filter: {} }} />
    </>
  );
}
