import { Alert, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatInstant } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';

type Operation = Schema<'Operation'>;

const applies = ({ kind }: Operation) => kind === 'REFORM_APPLY';

/** How far long work is: its step, and how much of it where that can be counted. One may leave, and finds it again. */
export function OperationProgress({ operation }: { operation: Operation }) {
  const { t } = useTranslation('reform');
  const { stepText, done, total, startedAt, startedBy } = operation;
  const counted = total > 0;
  return (
    <Panel title={t(applies(operation) ? 'applying' : 'previewing')}>
      <Stack gap="xs">
        <Text role="status">{stepText}</Text>
        <Progress value={counted ? (done / total) * 100 : 100} animated size="lg" aria-label={stepText} />
        {counted && (
          <Text size="sm" className="tabular">
            {t('doneOf', { done: formatNumber(done), total: formatNumber(total) })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('begunBy', { at: formatInstant(startedAt), name: startedBy })} {t('mayLeave')}
        </Text>
      </Stack>
    </Panel>
  );
}

/** Long work that failed: why, and that nothing of it was written. */
export function OperationFailed({ operation }: { operation: Operation }) {
  const { t } = useTranslation('reform');
  return (
    <Alert
      color="red"
      role="alert"
      icon={<Icon name="alert" />}
      title={t(applies(operation) ? 'applyFailed' : 'previewFailed')}
    >
      <Text size="sm">{operation.problem?.detail}</Text>
      <Text size="sm">{t('failedAdvice')}</Text>
    </Alert>
  );
}
