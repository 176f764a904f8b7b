import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddressLink } from '../../ui/AddressLink';
import { DataTable } from '../../ui/DataList';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { useContributionColumns } from './ContributionList';
import { contributionsQuery } from './queries';

/** What an organisation, or one below it, gave and received lately, on its page. */
export function SupportOf({ code }: { code: string }) {
  const { t } = useTranslation('support');
  return (
    <Panel title={t('title')} aside={<AddressLink address={`/contributions?unit=${code}`}>{t('all')}</AddressLink>}>
      <Side code={code} side="giver" />
      <Side code={code} side="receiver" />
    </Panel>
  );
}

function Side({ code, side }: { code: string; side: 'giver' | 'receiver' }) {
  const { t } = useTranslation('support');
  const columns = useContributionColumns();
  const query = useInfiniteQuery(contributionsQuery({ [side]: code }, 5));
  const page = query.data?.pages[0];
  const heading = t(side === 'giver' ? 'given' : 'received');
  return (
    <section aria-label={heading}>
      <Text component="h3" fw={600} mt="md" mb="xs">
        {heading}
      </Text>
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {page?.items.length === 0 && <Text c="dimmed">{t('noneOf')}</Text>}
      {page && page.items.length > 0 && (
        <>
          <DataTable caption={heading} columns={columns} rows={page.items} rowKey={(row) => row.id} />
          {page.nextPageToken && <AddressLink address={`/contributions?${side}=${code}`}>{t('all')}</AddressLink>}
        </>
      )}
    </section>
  );
}
