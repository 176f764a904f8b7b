import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { peopleOf } from './people';
import styles from './SessionPage.module.css';
import { attendance } from './vocabulary';

/** Who came, in numbers. */
export function Attendance({ session }: { session: Schema<'SessionReport'> }) {
  const { t } = useTranslation('sessions');
  const people = peopleOf(session);
  if (people === undefined) {
    return <p className={styles.nobody}>{t('page.nobody')}</p>;
  }
  return (
    <dl className={styles.people}>
      {attendance.map((who) => (
        <div key={who}>
          <dt>{t(`form.${who}`)}</dt>
          <dd>{formatNumber(session[who] ?? 0)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('page.total')}</dt>
        <dd>{formatNumber(people)}</dd>
      </div>
    </dl>
  );
}
