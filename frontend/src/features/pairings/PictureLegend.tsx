import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import styles from './Picture.module.css';
import { lineMark } from './picture';
import { mostSessions, thickness } from './pictureLayout';

const marks = { silent: 'legendSilent', unknown: 'legendUnknown', apart: 'legendApart' } as const;

/** What the lines mean that are in it. */
export function PictureLegend({ picture }: { picture: Schema<'PairingPicture'> }) {
  const { t } = useTranslation('picture');
  const most = mostSessions(picture);
  const there = new Set(picture.lines.map(lineMark));
  const few = Math.max(1, Math.round(most / 10));
  return (
    <ul className={styles.legend}>
      {there.has('met') && (
        <>
          <Key words={`${t('legendMany')} (${most})`} width={thickness(most, most)} mark="met" />
          {few < most && <Key words={`${t('legendFew')} (${few})`} width={thickness(few, most)} mark="met" />}
        </>
      )}
      {(['silent', 'unknown', 'apart'] as const)
        .filter((mark) => there.has(mark))
        .map((mark) => (
          <Key key={mark} words={t(marks[mark])} width={thickness(undefined, most)} mark={mark} />
        ))}
    </ul>
  );
}

function Key({ words, width, mark }: { words: string; width: number; mark: string }) {
  return (
    <li>
      <svg width="40" height="14" aria-hidden="true" focusable="false">
        <path d="M2 7H38" strokeWidth={width} className={styles.line} data-mark={mark} />
      </svg>
      {words}
    </li>
  );
}
