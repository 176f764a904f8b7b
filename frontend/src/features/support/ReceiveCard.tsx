import { Button, Group, Text, Title } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import type { ContributionAct } from './queries';
import { ReturnDialog } from './ReturnDialog';
import styles from './support.module.css';

export interface ActingOnContribution {
  contribution: Schema<'Contribution'>;
  acting: UseMutationResult<Schema<'Contribution'>, Error, ContributionAct>;
  /** Someone else was faster; the page says so. */
  overtaken: boolean;
  onAct: (body: ContributionAct, onDone: () => void) => void;
}

/** The receiver's one question: has it come? */
export function ReceiveCard({
  contribution,
  acting,
  overtaken,
  onAct,
  amount,
}: ActingOnContribution & { amount: string }) {
  const { t } = useTranslation(['support', 'supportWords']);
  const id = useId();
  const [returning, setReturning] = useState(false);
  const error = overtaken ? undefined : acting.error;
  const givers = [...contribution.givers, ...contribution.sponsors].map((each) => each.name).join(', ');
  const returnable = contribution.allowedActions.some((each) => each.action === 'return' && each.allowed);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t('support:receive.title')}
      </Title>
      <Text mb="sm">
        <strong>{givers}</strong>: {t(`supportWords:kind.${contribution.kind}`)}, <strong>{amount}</strong>,{' '}
        <span className="tabular">{formatDate(contribution.date)}</span>
      </Text>
      <Text size="sm" c="dimmed" mb="md">
        {t('support:receive.about')}
      </Text>
      {error && !returning ? <ErrorPanel error={error} /> : null}
      <Group gap="sm" grow preventGrowOverflow={false}>
        <Button
          size="lg"
          leftSection={<Icon name="check" />}
          loading={acting.isPending && acting.variables.action === 'receive'}
          onClick={() => onAct({ action: 'receive' }, () => say(t('support:receive.done')))}
        >
          {t('support:receive.yes')}
        </Button>
        {returnable && (
          <Button
            size="lg"
            variant="default"
            leftSection={<Icon name="edit" />}
            onClick={() => {
              acting.reset();
              setReturning(true);
            }}
          >
            {t('support:receive.no')}
          </Button>
        )}
      </Group>
      <ReturnDialog
        opened={returning && !overtaken}
        onClose={() => setReturning(false)}
        pending={acting.isPending}
        error={error}
        onAct={onAct}
      />
    </section>
  );
}
