import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { LevelCounters } from './LevelCounters';
import { levelsOf } from './progress';
import { selectionsQuery } from './queries';
import { tones } from './vocabulary';

/** The pilot selections of a unit, phase by phase, on its page. */
export function PilotsOf({ unit }: { unit: Pick<Schema<'OrganisationRef'>, 'code'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const query = useInfiniteQuery(selectionsQuery({ unit: unit.code }));
  const selections = query.data?.pages[0]?.items;
  return (
    <Panel title={t('pilots:title')}>
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {selections?.length === 0 && <Text c="dimmed">{t('pilots:noneOf')}</Text>}
      <Stack gap="sm">
        {selections?.map((selection) => (
          <Group key={selection.id} gap="md">
            <Anchor renderRoot={(props) => <Link {...props} to="/pilots/$id" params={{ id: selection.id }} />}>
              {t('pilots:phaseOf', { code: selection.phase.code.replace('-', '–') })}
            </Anchor>
            <LevelCounters levels={levelsOf(selection)} />
            <StatusBadge tone={tones[selection.status]}>{t(`words:selectionStatus.${selection.status}`)}</StatusBadge>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
