import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { addDays, formatDate, formatInstant } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { withinSentence } from '../../lib/text';
import { AddressLink } from '../../ui/AddressLink';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import { RecordActions } from '../../ui/RecordActions';
import { OperationFailed, OperationProgress } from './OperationProgress';
import { transitionReform } from './queries';
import { effects, subjects } from './vocabulary';

interface ApplyStepProps {
  reform: Schema<'Reform'>;
  operation: Schema<'Operation'> | undefined;
}

/** What will happen, in sentences; asked once more; done at once, or not at all. */
export function ApplyStep({ reform, operation }: ApplyStepProps) {
  const { t } = useTranslation(['reform', 'reformWords']);
  if (operation?.status === 'RUNNING') {
    return <OperationProgress operation={operation} />;
  }
  if (reform.status === 'APPLIED') {
    return <Applied reform={reform} />;
  }
  // Seen, and still not to be applied: its day is to come.
  const waiting =
    reform.status === 'PREVIEWED'
      ? reform.allowedActions.find(({ action, allowed }) => action === 'apply' && !allowed)
      : undefined;
  const toPreview = (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/reforms/$id" params={{ id: reform.id }} search={{ step: 'preview' }} />
      )}
    >
      {t('reform:toPreview')}
    </Button>
  );
  if (reform.effects.length === 0) {
    const wrong = reform.parts.reduce((sum, { summary }) => sum + summary.rejected, 0);
    return (
      <EmptyState
        icon="tree"
        title={
          wrong > 0
            ? t('reform:problemsTitle', { count: wrong, replace: { count: formatNumber(wrong) } })
            : t('reform:notSeenTitle')
        }
        action={toPreview}
      >
        {t(wrong > 0 ? 'reform:problemsAbout' : 'reform:notSeenAbout')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      {operation?.status === 'FAILED' && <OperationFailed operation={operation} />}
      <Panel title={t('reform:willHappen', { date: formatDate(reform.on) })}>
        <Stack gap="md">
          <WhatHappens reform={reform} />
          <Text>{t('reform:keptAsItWas')}</Text>
          {waiting?.reason && (
            <Alert color="straw" icon={<Icon name="clock" />}>
              {waiting.reason}
            </Alert>
          )}
          <Group gap="sm">
            <RecordActions
              actions={reform.allowedActions}
              questions={{
                apply: {
                  label: t('reform:apply'),
                  primary: true,
                  title: t('reform:applyTitle', { title: reform.title }),
                  effect: (
                    <Stack gap="sm">
                      <WhatHappens reform={reform} />
                      <Text>{t('reform:applyEffect')}</Text>
                    </Stack>
                  ),
                  comment: 'optional',
                },
              }}
              act={(_, comment) => transitionReform(reform, { action: 'apply', comment })}
            />
            {toPreview}
          </Group>
        </Stack>
      </Panel>
    </Stack>
  );
}

/** What becomes of what, without what stays as it is. */
function WhatHappens({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const counts = subjects.flatMap((subject) =>
    effects.flatMap(
      (effect) =>
        reform.effects.find((each) => each.subject === subject && each.effect === effect && effect !== 'STAYS') ?? [],
    ),
  );
  return (
    <List>
      {counts.map(({ subject, effect, count }) => (
        <List.Item key={`${subject} ${effect}`}>
          {t('reform:happens', {
            subject: t(`reformWords:subject.${subject}`),
            number: formatNumber(count),
            effect: withinSentence(t(`reformWords:effect.${effect}`)),
          })}
        </List.Item>
      ))}
    </List>
  );
}

function Applied({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const before = addDays(reform.on, -1);
  return (
    <Stack gap="lg">
      <Alert
        color="leaf"
        role="status"
        icon={<Icon name="check" />}
        title={t('reform:appliedTitle', { at: reform.appliedAt ? formatInstant(reform.appliedAt) : '' })}
      >
        <WhatHappens reform={reform} />
      </Alert>
      <Text>
        {t('reform:compareFigures')}{' '}
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => <Link {...props} to="/statistics" search={{ asOf: before, map: 'now' }} />}
        >
          {t('reform:figuresNow')}
        </Anchor>
        {' · '}
        <AddressLink amongWords address={`/statistics?asOf=${before}`}>
          {t('reform:figuresThen', { date: formatDate(before) })}
        </AddressLink>
      </Text>
      <Group>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/reforms/$id" params={{ id: reform.id }} search={{ step: 'after' }} />
          )}
        >
          {t('reform:toAfter')}
        </Button>
      </Group>
    </Stack>
  );
}
