import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { worklistQuery } from './queries';

/** Home: everything that waits for the person. */
export function WorklistPage() {
  const { t } = useTranslation(['worklist', 'organisations']);
  const { organisation } = useActing();
  const query = useInfiniteQuery(worklistQuery(organisation?.code));
  return (
    <>
      <PageHeader title={t('worklist:title')} />
      <DataList
        caption={t('worklist:title')}
        query={query}
        rowKey={(row) => `${row.kind} ${row.recordId}`}
        columns={[
          { key: 'title', header: t('organisations:name'), cell: (row) => row.title },
          { key: 'since', header: t('organisations:asOf'), cell: (row) => formatDate(row.since), align: 'end' },
        ]}
        empty={
          <EmptyState icon="check" title={t('worklist:noneTitle')}>
            {t('worklist:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
