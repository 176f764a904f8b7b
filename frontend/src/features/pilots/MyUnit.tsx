import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { organisationQuery } from '../organisations/queries';
import { LevelCounters } from './LevelCounters';
import { levelsOf } from './progress';
import { selectionsQuery, startSelection } from './queries';
import { tones } from './vocabulary';

/** The selection of the person's own unit; a school's unit is the one above it. */
export function MyUnit({ phase }: { phase: string }) {
  const { organisation } = useActing();
  const isSchool = organisation?.kind === 'SCHOOL';
  const school = useQuery({ ...organisationQuery(organisation?.code ?? ''), enabled: isSchool });
  const unit = isSchool ? school.data?.parent : organisation;
  if (!unit || (unit.kind !== 'DISTRICT_OFFICE' && unit.kind !== 'COMMUNE')) {
    return null;
  }
  return <OfUnit unit={unit} phase={phase} mayStart={!isSchool} />;
}

function OfUnit({ unit, phase, mayStart }: { unit: Schema<'OrganisationRef'>; phase: string; mayStart: boolean }) {
  const { t } = useTranslation(['pilots', 'words']);
  const navigate = useNavigate();
  const selections = useInfiniteQuery(selectionsQuery({ phase, unit: unit.code }));
  const starting = useAct(() => startSelection(unit.code, phase));
  const selection = selections.data?.pages[0]?.items.find((each) => each.unit.code === unit.code);
  return (
    <Panel
      title={t('pilots:mine')}
      aside={
        selection && (
          <StatusBadge tone={tones[selection.status]}>{t(`words:selectionStatus.${selection.status}`)}</StatusBadge>
        )
      }
    >
      {selections.isPending && <LoadingShape shape="panel" />}
      {selections.isError && <ErrorPanel error={selections.error} onRetry={() => selections.refetch()} />}
      {selection && (
        <Group justify="space-between" gap="md">
          <Stack gap="xs">
            <OrganisationLink organisation={unit} />
            <LevelCounters levels={levelsOf(selection)} />
          </Stack>
          <Button renderRoot={(props) => <Link {...props} to="/pilots/$id" params={{ id: selection.id }} />}>
            {t('pilots:open')}
          </Button>
        </Group>
      )}
      {selections.data && !selection && (
        <Stack gap="sm" align="flex-start">
          <Text>{t('pilots:notStartedAbout', { unit: unit.name })}</Text>
          {mayStart && (
            <Button
              loading={starting.isPending}
              onClick={() =>
                starting.mutate(undefined, {
                  onSuccess: (made) => navigate({ to: '/pilots/$id', params: { id: made.id } }),
                })
              }
            >
              {t('pilots:start')}
            </Button>
          )}
          {starting.isError && <ErrorPanel error={starting.error} />}
        </Stack>
      )}
    </Panel>
  );
}
