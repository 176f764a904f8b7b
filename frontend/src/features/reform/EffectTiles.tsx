import { Anchor, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import styles from './Reform.module.css';
import { reformRoute } from './routes';
import { effects, subjects } from './vocabulary';

/** How many of what: each number opens its rows. */
export function EffectTiles({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const { subject: chosen, effect: narrowed } = reformRoute.useSearch();
  const id = useId();
  return (
    <div className={styles.tiles}>
      {subjects.map((subject) => {
        const counts = effects.flatMap(
          (effect) => reform.effects.find((each) => each.subject === subject && each.effect === effect) ?? [],
        );
        return (
          <section key={subject} className={styles.tile} aria-labelledby={`${id}-${subject}`}>
            <h2 id={`${id}-${subject}`} className={styles.tileName}>
              {t(`reformWords:subject.${subject}`)}
            </h2>
            {counts.length === 0 && <p className={styles.nothing}>{t('reform:untouched')}</p>}
            <ul className={styles.counts}>
              {counts.map(({ effect, count }) => (
                <li key={effect} data-chosen={(chosen === subject && narrowed === effect) || undefined}>
                  <Anchor
                    className={styles.count}
                    renderRoot={(props) => (
                      <Link
                        {...props}
                        to="/reforms/$id"
                        params={{ id: reform.id }}
                        search={{ step: 'preview', subject, effect }}
                        resetScroll={false}
                      />
                    )}
                  >
                    {formatNumber(count)}
                    <VisuallyHidden>
                      {' '}
                      {t('reform:openRows', { subject: t(`reformWords:subject.${subject}`) })}
                    </VisuallyHidden>
                  </Anchor>
                  <span>{t(`reformWords:effect.${effect}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
