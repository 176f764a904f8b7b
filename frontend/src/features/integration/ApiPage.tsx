import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { contractQuery } from './queries';
import { Reference } from './Reference';
import { Story } from './Story';

/** The contract as documentation: how to begin, then every operation. */
export function ApiPage() {
  const { t } = useTranslation('integration');
  const { data, error, isPending, refetch } = useQuery(contractQuery);
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} kind={data && t('version', { version: data.info.version })} />
      <Stack gap="xl">
        <Group gap="xs">
          <Text>{t('raw')}</Text>
          <Anchor href="/api/v1/openapi.yaml" underline="always">
            openapi.yaml
          </Anchor>
          <Anchor href="/api/v1/openapi.json" underline="always">
            openapi.json
          </Anchor>
        </Group>
        <Story />
        {isPending && <LoadingShape shape="list" />}
        {error && !data && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {data && <Reference contract={data} />}
      </Stack>
    </>
  );
}
