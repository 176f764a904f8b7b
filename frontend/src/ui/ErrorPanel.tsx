import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemsOf, sentenceOf, traceOf, troubleOf } from '../api/problems';
import { signInAddress } from '../lib/signIn';
import { Icon } from './Icon';
import type { Mark } from './marks';

interface ErrorPanelProps {
  error: unknown;
  /** What is wrong in a form, each with its field. */
  marks?: readonly Mark[];
  onRetry?: () => void;
}

/** What happened, what was kept, and what to do. */
export function ErrorPanel({ error, marks = problemsOf(error), onRetry }: ErrorPanelProps) {
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
        {sentence && marks.length === 0 && <Text size="sm">{sentence}</Text>}
        {marks.length > 0 && <Marks marks={marks} />}
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

/** Each leads to its field; the same words about nothing in particular are said once. */
function Marks({ marks }: { marks: readonly Mark[] }) {
  const different = new Map(marks.map((mark) => [`${mark.label} ${mark.message}`, mark]));
  return (
    <List size="sm">
      {[...different].map(([key, { label, message, field }]) => (
        <List.Item key={key}>
          {label && field ? (
            <>
              <Anchor
                component="button"
                type="button"
                size="sm"
                c="inherit"
                underline="always"
                onClick={() => show(field)}
              >
                {label}
              </Anchor>
              : {message}
            </>
          ) : (
            message
          )}
        </List.Item>
      ))}
    </List>
  );
}

function show(field: HTMLElement) {
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
