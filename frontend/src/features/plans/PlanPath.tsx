import { Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatInstant } from '../../lib/dates';
import { Icon } from '../../ui/Icon';
import styles from './PlanPath.module.css';

/** The way of a plan: both agree, it is submitted, the superiors approve; who has done it and when. */
export function PlanPath({ plan }: { plan: Schema<'ActivityPlan'> }) {
  const { t } = useTranslation('plans');
  const title = useId();
  const { agreements, approvals, status } = plan;
  const submitted = status === 'SUBMITTED' || status === 'APPROVED';
  return (
    <section aria-labelledby={title}>
      <VisuallyHidden component="h2" id={title}>
        {t('path')}
      </VisuallyHidden>
      <ol className={styles.path}>
        <Step done={agreements.length > 0 && agreements.every((each) => each.agreed)} title={t('pathAgree')}>
          {agreements.map((each) => (
            <Word key={each.party.id} who={each.party.name} given={each.agreed} by={each.by} at={each.at} />
          ))}
        </Step>
        <Step done={submitted} title={t('pathSubmit')}>
          <Text size="sm" c={submitted ? undefined : 'dimmed'}>
            {submitted && plan.submittedBy ? t('submittedBy', { name: plan.submittedBy }) : t('notSubmitted')}
          </Text>
        </Step>
        <Step done={status === 'APPROVED'} title={t('pathApprove')}>
          {approvals.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('approveLater')}
            </Text>
          )}
          {approvals.map((each) => (
            <Word key={each.superior.id} who={each.superior.name} given={each.approved} by={each.by} at={each.at} />
          ))}
        </Step>
      </ol>
    </section>
  );
}

function Step({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  const { t } = useTranslation('plans');
  return (
    <li className={styles.step} data-done={done || undefined}>
      <Text fw={600} component="h3" className={styles.title}>
        <span className={styles.mark}>{done && <Icon name="check" size={16} />}</span>
        {title}
        {done && <VisuallyHidden>{t('stepDone')}</VisuallyHidden>}
      </Text>
      <div className={styles.words}>{children}</div>
    </li>
  );
}

interface WordProps {
  who: string;
  given: boolean;
  by?: string;
  at?: string;
}

function Word({ who, given, by, at }: WordProps) {
  const { t } = useTranslation('plans');
  return (
    <div className={styles.word} data-given={given || undefined}>
      <Icon name={given ? 'check' : 'clock'} size={18} />
      <div>
        <Text size="sm">{who}</Text>
        <Text size="xs" c="dimmed">
          {given ? [by, at && formatInstant(at)].filter(Boolean).join(' · ') || t('given') : t('waitingFor')}
        </Text>
      </div>
    </div>
  );
}
