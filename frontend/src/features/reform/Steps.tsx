import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './Reform.module.css';
import { type StepName, steps } from './vocabulary';

interface StepsProps {
  /** The reform; a new one has no other steps yet. */
  id?: string;
  here: StepName;
  /** Up to where it has come. */
  reached: StepName;
}

/** The way of a reform from its day to what comes after it; each step is an address. */
export function Steps({ id, here, reached }: StepsProps) {
  const { t } = useTranslation('reform');
  return (
    <nav aria-label={t('steps')} data-noprint>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const done = steps.indexOf(reached) > index && step !== here;
          const face = (
            <>
              <span className={styles.number} aria-hidden="true">
                {done ? <Icon name="check" size={16} /> : index + 1}
              </span>
              <span className={styles.stepName}>{t(`step.${step}`)}</span>
            </>
          );
          return (
            <li key={step} data-done={done || undefined} data-here={step === here || undefined}>
              {id ? (
                <Link
                  to="/reforms/$id"
                  params={{ id }}
                  search={{ step }}
                  className={styles.step}
                  aria-current={step === here ? 'step' : undefined}
                >
                  {face}
                </Link>
              ) : (
                <span className={styles.step} aria-current={step === here ? 'step' : undefined}>
                  {face}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
