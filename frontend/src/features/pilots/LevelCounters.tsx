import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import styles from './Pilots.module.css';

/** How many slots of each level are filled, at a glance. */
export function LevelCounters({ levels }: { levels: readonly Schema<'PilotLevel'>[] }) {
  const { t } = useTranslation(['pilots', 'words']);
  return (
    <ul className={styles.counters}>
      {levels.map(({ level, slots, filled }) => (
        <li key={level} className={styles.counter} data-full={filled === slots || undefined}>
          <span className={styles.counterLevel}>{t(`words:level.${level}`)}</span>
          <span className={styles.counterNumber}>
            {t('pilots:progress', { filled: String(filled), slots: String(slots) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
