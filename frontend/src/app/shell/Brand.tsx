import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import styles from './Shell.module.css';

/** The product's name and, for who is signed in, the phase that runs. */
export function Brand({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('shell');
  const phases = useQuery({ ...phasesQuery, enabled: signedIn });
  const phase = phases.data?.find((each) => each.current);
  return (
    <Link to="/" className={styles.brand}>
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#0f5a60" />
        <path
          d="M9 11.5a5.5 5.5 0 0 1 7 0 5.5 5.5 0 0 1 7 0v6.2L16 24l-7-6.3z"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinejoin="round"
        />
        <path d="M16 11.5V24" stroke="#f3c677" strokeWidth="2.2" />
      </svg>
      <span className={styles.brandWords}>
        <span className={styles.brandName}>{t('product')}</span>
        <span className={styles.brandPhase}>
          {phase ? t('phase', { name: phase.code.replace('-', '–') }) : t('movement')}
        </span>
      </span>
    </Link>
  );
}
