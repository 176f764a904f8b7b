import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatInstant } from '../../lib/dates';
import { ActionButtons } from '../../ui/ActionButtons';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { EffectList } from './EffectList';
import { EffectTiles } from './EffectTiles';
import { LeftBehind } from './LeftBehind';
import { OperationFailed, OperationProgress } from './OperationProgress';
import { ProblemsOfParts } from './ProblemsOfParts';
import { transitionReform } from './queries';
import { ReformPicture } from './ReformPicture';
import { reformRoute } from './routes';

interface PreviewStepProps {
  reform: Schema<'Reform'>;
  operation: Schema<'Operation'> | undefined;
}

/** Everything a reform would do, before it is done: it is tried as it would be done, and taken back. */
export function PreviewStep({ reform, operation }: PreviewStepProps) {
  const { t } = useTranslation('reform');
  const beginning = useAct(() => transitionReform(reform, { action: 'preview' }));
  const running = operation?.status === 'RUNNING';
  const rejected = reform.parts.reduce((sum, { summary }) => sum + summary.rejected, 0);
  if (running) {
    return <OperationProgress operation={operation} />;
  }
  const begin = (
    <ActionButtons
      actions={reform.allowedActions}
      words={{
        preview: {
          label: t(reform.parts.length > 0 ? 'previewAgain' : 'preview'),
          primary: rejected === 0 && reform.effects.length === 0,
        },
      }}
      onAct={() => beginning.mutate(undefined)}
      pending={beginning.isPending ? 'preview' : undefined}
    />
  );
  return (
    <Stack gap="lg">
      {operation?.status === 'FAILED' && <OperationFailed operation={operation} />}
      {beginning.isError && <ErrorPanel error={beginning.error} />}
      {reform.parts.length === 0 && reform.effects.length === 0 ? (
        <EmptyState icon="tree" title={t('notSeenTitle')} action={begin}>
          {t('notSeenAbout')}
        </EmptyState>
      ) : (
        <Group gap="sm" justify="space-between">
          {reform.previewedAt && <Text c="dimmed">{t('seenAt', { at: formatInstant(reform.previewedAt) })}</Text>}
          {reform.status !== 'APPLIED' && <div data-noprint>{begin}</div>}
        </Group>
      )}
      {rejected > 0 && <ProblemsOfParts reform={reform} />}
      <LeftBehind reform={reform} />
      {reform.effects.length > 0 && <Effects reform={reform} />}
    </Stack>
  );
}

/** What becomes of what: counted, drawn, and row by row. */
function Effects({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const navigate = reformRoute.useNavigate();
  const { view } = reformRoute.useSearch();
  return (
    <>
      <EffectTiles reform={reform} />
      <Group gap="sm" justify="space-between" data-noprint>
        <SegmentedControl
          aria-label={t('view')}
          value={view === 'picture' ? 'picture' : 'table'}
          onChange={(chosen) =>
            navigate({
              search: (before) => ({ ...before, view: chosen === 'picture' ? 'picture' : undefined }),
              replace: true,
              resetScroll: false,
            })
          }
          data={[
            { value: 'table', label: t('table') },
            { value: 'picture', label: t('pictureTab') },
          ]}
        />
        {reform.status === 'PREVIEWED' && (
          <Button
            renderRoot={(props) => (
              <Link {...props} to="/reforms/$id" params={{ id: reform.id }} search={{ step: 'apply' }} />
            )}
          >
            {t('toApply')}
          </Button>
        )}
      </Group>
      {view === 'picture' ? <ReformPicture reform={reform} /> : <EffectList reform={reform} />}
    </>
  );
}
