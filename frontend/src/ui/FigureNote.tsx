import { Anchor, Loader, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresSeen } from '../lib/figuresSeen';
import { formatNumber } from '../lib/numbers';
import styles from './FigureNote.module.css';
import { Icon } from './Icon';

interface FigureNoteProps {
  /** What the list is: counted by which day. */
  title: string;
  /** What else the figure asked for. */
  facts?: string;
  /** How many rows the whole list has; absent while its pages still come. */
  count: number | undefined;
  failed: boolean;
  /** The question of the page of figures this came from. */
  back: { asOf?: string; schoolYear?: string; scope?: string; map?: 'then' | 'now' };
  children?: ReactNode;
}

/** Above the records of a figure: which figure, how many rows, and the way back to it. */
export function FigureNote({ title, facts, count, failed, back, children }: FigureNoteProps) {
  const { t } = useTranslation('ui');
  const seen = figuresSeen();
  return (
    <section className={styles.note} aria-label={title}>
      <div className={styles.words}>
        <Text fw={600}>{title}</Text>
        {facts && (
          <Text size="sm" c="dimmed">
            {facts}
          </Text>
        )}
        {children && (
          <Text size="sm" component="div">
            {children}
          </Text>
        )}
        <Anchor
          size="sm"
          className={styles.back}
          data-noprint
          renderRoot={(props) => (
            <Link {...props} to="/statistics" search={{ ...seen, ...back, scope: back.scope ?? seen.scope } as never} />
          )}
        >
          <Icon name="chart" size={16} />
          {t('backToFigures')}
        </Anchor>
      </div>
      <div role="status" className={styles.count}>
        {count === undefined ? (
          !failed && (
            <>
              <Loader size="xs" aria-hidden="true" /> {t('counting')}
            </>
          )
        ) : (
          <>
            <span className={styles.number}>{formatNumber(count)}</span> {t('rows', { count })}
          </>
        )}
      </div>
    </section>
  );
}
