import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import { withinSentence } from '../../lib/text';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { MyUnit } from './MyUnit';
import { pilotsRoute } from './routes';
import { UnitsOverview } from './UnitsOverview';

/** Which schools the units picked as models, phase by phase. */
export function PilotsPage() {
  const { t } = useTranslation(['pilots', 'words']);
  const search = pilotsRoute.useSearch();
  const navigate = pilotsRoute.useNavigate();
  const phases = useQuery(phasesQuery);
  const phase = phases.data?.find((each) => (search.phase ? each.code === search.phase : each.current));
  const quota = phase?.quotas
    .map(({ level, slots }) =>
      t('pilots:missingOne', { number: slots, level: withinSentence(t(`words:level.${level}`)) }),
    )
    .join(', ');
  return (
    <>
      <PageHeader
        title={t('pilots:title')}
        about={phase && (quota ? t('pilots:about', { quota }) : t('pilots:noQuota'))}
        actions={
          phases.data && (
            <NativeSelect
              label={t('pilots:phase')}
              value={phase?.code}
              onChange={(event) => navigate({ search: { phase: event.currentTarget.value }, replace: true })}
              data={phases.data.map(({ code }) => ({ value: code, label: code.replace('-', '–') }))}
            />
          )
        }
      />
      {phases.isPending && <LoadingShape shape="page" />}
      {phases.isError && <ErrorPanel error={phases.error} onRetry={() => phases.refetch()} />}
      {phase && (
        <Stack gap="lg">
          <MyUnit phase={phase.code} />
          <UnitsOverview phase={phase} />
        </Stack>
      )}
    </>
  );
}
