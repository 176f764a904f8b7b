import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Map.module.css';
import { type Points, pointMarks } from './mapPoints';

const words = { INNER: 'inner', OUTER: 'outer', ELSEWHERE: 'elsewhere', BOTH: 'both' } as const;
const forms = {
  INNER: 'M7 2a5 5 0 1 0 .01 0z',
  OUTER: 'M7 1l6 6-6 6-6-6z',
  ELSEWHERE: 'M7 2a5 5 0 1 0 .01 0z',
  BOTH: 'M7 2a5 5 0 1 0 .01 0z',
} as const;

/** What the points mean that are there: by colour and by form. */
export function MapKey({ points }: { points: Points }) {
  const { t } = useTranslation('map');
  const there = useMemo(() => new Set(points.places.marks), [points]);
  return (
    <ul className={styles.key}>
      {pointMarks
        .filter((mark, nth) => (mark === 'BOTH' ? there.size > 1 : there.has(nth)))
        .map((mark) => (
          <li key={mark}>
            <svg width="14" height="14" aria-hidden="true" focusable="false" data-mark={mark}>
              <path d={forms[mark]} />
            </svg>
            {t(words[mark])}
          </li>
        ))}
      <li>
        <strong aria-hidden="true">24</strong> {t('together')}
      </li>
    </ul>
  );
}
