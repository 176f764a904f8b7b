import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { DataTable } from '../../ui/DataList';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { sessionsQuery } from './queries';
import { useSessionColumns } from './SessionList';

/** The latest sessions of an organisation, on its page. */
export function SessionsOf({ organisation }: { organisation: Pick<Schema<'OrganisationRef'>, 'code' | 'kind'> }) {
  const { t } = useTranslation('sessions');
  const columns = useSessionColumns();
  const filter = organisation.kind === 'SCHOOL' ? { school: organisation.code } : { unit: organisation.code };
  const query = useInfiniteQuery(sessionsQuery(filter, 5));
  const latest = query.data?.pages[0]?.items;
  return (
    <Panel
      title={t('title')}
      aside={
        latest &&
        latest.length > 0 && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link {...props} to="/sessions" search={filter} />}
          >
            {t('allOf')}
          </Button>
        )
      }
    >
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {latest?.length === 0 && <Text c="dimmed">{t('noneOf')}</Text>}
      {latest && latest.length > 0 && (
        <DataTable caption={t('title')} columns={columns} rows={latest} rowKey={(row) => row.id} />
      )}
    </Panel>
  );
}
