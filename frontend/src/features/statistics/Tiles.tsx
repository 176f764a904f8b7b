import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../api/types';
import { type Asked, Figure, PairTile, Tile } from './Figure';
import styles from './Figures.module.css';
import { categories } from './vocabulary';

const upper = 'UPPER_SECONDARY,CONTINUING';

/** The figures the press prints, and those around them. */
export function Tiles({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation(['statistics', 'words']);
  const { schoolYear: _, ...onTheDay } = question;
  const sessions = (more: Filter<'getStatistic'> = {}): Asked => ({
    measure: 'sessions',
    question: { ...question, ...more },
  });
  const standing = (measure: string, more: Filter<'getStatistic'>): Asked => ({
    measure,
    question: { ...onTheDay, ...more },
  });
  const name = (tile: 'inPerson' | 'online') => t(`statistics:tile.${tile}`);
  return (
    <>
      <Group title={t('statistics:sessions')}>
        <Tile name={t('statistics:tile.allSessions')} asked={sessions()} />
        <Tile
          name={t('statistics:tile.unitThematic')}
          asked={sessions({ kind: 'THEMATIC_SESSION', organisingLevel: 'UNIT' })}
        />
        <Tile
          name={t('statistics:tile.schoolThematic')}
          asked={sessions({ kind: 'THEMATIC_SESSION', organisingLevel: 'SCHOOL' })}
        />
        <PairTile
          name={t('statistics:tile.exchanges')}
          parts={[
            { label: name('inPerson'), asked: sessions({ kind: 'EXCHANGE', level: upper, mode: 'IN_PERSON' }) },
            { label: name('online'), asked: sessions({ kind: 'EXCHANGE', level: upper, mode: 'ONLINE' }) },
          ]}
        />
      </Group>
      <Group title={t('statistics:agreements')}>
        <Tile
          name={t('statistics:tile.memoranda')}
          asked={standing('signed-organisations', { agreementType: 'MEMORANDUM' })}
        />
        <Tile
          name={t('statistics:tile.pledges')}
          asked={standing('signed-organisations', { agreementType: 'PLEDGE' })}
        />
        <Tile name={t('statistics:tile.unitPairings')} asked={standing('pairings', { kind: 'UNIT' })} />
        <Tile name={t('statistics:tile.schoolPairings')} asked={standing('pairings', { kind: 'SCHOOL' })} />
      </Group>
      <Group title={t('statistics:pilots')}>
        <Tile name={t('statistics:tile.pilotSchools')} asked={standing('pilots', { by: 'level' })}>
          {(answer) =>
            answer.breakdown && (
              <ul className={styles.split}>
                {answer.breakdown.map((row) => (
                  <li key={row.key}>
                    <span>{row.label}</span>
                    <Figure
                      small
                      name={`${t('statistics:tile.pilotSchools')}, ${row.label}`}
                      value={row.value}
                      records={answer.records}
                      narrowed={{ level: row.key }}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Tile>
      </Group>
      <Group title={t('statistics:participations')}>
        {categories.map((category) => (
          <Tile
            key={category}
            name={t(`statistics:category.${category}`)}
            about={t('statistics:peopleTimes')}
            asked={{ measure: 'participations', question: { ...question, category } }}
          />
        ))}
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Title order={2} id={id} className={styles.groupTitle}>
        {title}
      </Title>
      <div className={styles.tiles}>{children}</div>
    </section>
  );
}
