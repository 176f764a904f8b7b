import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentenceOf, traceOf, troubleOf } from '../api/problems';
import { signInAddress } from '../lib/signIn';
import { Icon } from './Icon';

interface ErrorPanelProps {
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what was kept, and what to do. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation(['ui', 'troubles']);
  const trouble = troubleOf(error);
  const sentence = sentenceOf(error);
  const trace = trouble === 'service' || trouble === 'unknown' ? traceOf(error) : undefined;
  return (
    <Alert
      color={trouble === 'network' || trouble === 'stale' ? 'straw' : 'red'}
      variant="light"
      role="alert"
      icon={<Icon name={trouble === 'network' ? 'offline' : 'alert'} />}
      title={t(`troubles:title.${trouble}`)}
    >
      <Stack gap="xs">
        {sentence && <Text size="sm">{sentence}</Text>}
        <Text size="sm">{t(`troubles:advice.${trouble}`)}</Text>
        {trace && <Text size="xs">{t('trace', { id: trace })}</Text>}
        <Group gap="sm">
          {trouble === 'signedOut' && (
            <Anchor href={signInAddress('/')} target="_blank" rel="noopener" size="sm" c="inherit" underline="always">
              {t('signInAgain')}
            </Anchor>
          )}
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
