import { Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import type { Filter, Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { Attainment } from './Attainment';
import { Answered, type Asked, Figure, Frame, PairTile, RecordsAddress, Tile } from './Figure';
import styles from './Figures.module.css';
import { pilotsOfPhaseQuery, statisticQuery } from './queries';
import { Reported } from './Reported';
import { categories } from './vocabulary';

const upper = 'UPPER_SECONDARY,CONTINUING';

/** The figures the press prints, and those around them. */
export function Tiles({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation(['statistics', 'words']);
  const { schoolYear, ...onTheDay } = question;
  const sessions = (more: Filter<'getStatistic'> = {}): Asked => ({
    measure: 'sessions',
    question: { ...question, ...more },
  });
  const given = (more: Filter<'getStatistic'> = {}): Asked => ({
    measure: 'contributions',
    question: { ...question, ...more },
  });
  const standing = (measure: string, more: Filter<'getStatistic'>): Asked => ({
    measure,
    question: { ...onTheDay, ...more },
  });
  // Who had signed by the day; the school year says only whose target is meant.
  const signed = (agreementType: string): Asked => ({
    measure: 'signed-organisations',
    question: { ...onTheDay, schoolYear, agreementType },
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
        <Tile name={t('statistics:tile.memoranda')} asked={signed('MEMORANDUM')} />
        <Tile name={t('statistics:tile.pledges')} asked={signed('PLEDGE')} />
        <Tile name={t('statistics:tile.unitPairings')} asked={standing('pairings', { kind: 'UNIT' })} />
        <Tile name={t('statistics:tile.schoolPairings')} asked={standing('pairings', { kind: 'SCHOOL' })} />
        {question.scope && <Tile name={t('statistics:tile.partners')} asked={standing('partners', {})} />}
      </Group>
      <Group title={t('statistics:support')}>
        <Tile
          name={t('statistics:tile.bookTitles')}
          asked={given({ kind: 'BOOKS', unitOfMeasure: 'TITLE', of: 'quantity' })}
        />
        <Tile
          name={t('statistics:tile.awards')}
          asked={given({ kind: 'SCHOLARSHIPS', unitOfMeasure: 'AWARD', of: 'quantity' })}
        />
        <Tile name={t('statistics:tile.supportValue')} asked={given({ of: 'value' })} />
        <Tile name={t('statistics:tile.contributions')} asked={given()} />
      </Group>
      <Group title={t('statistics:pilots')}>
        <PilotTiles asked={standing('pilots', { by: 'level' })} />
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

/** All pilot schools, and beside them those of each level. */
function PilotTiles({ asked }: { asked: Asked }) {
  const { t } = useTranslation(['statistics', 'words']);
  const query = useQuery(statisticQuery(asked.measure, asked.question));
  const name = t('statistics:tile.pilotSchools');
  return (
    <>
      <Frame name={t('statistics:tile.allPilots')}>
        <Answered query={query}>
          {(answer) => (
            <>
              <div className={styles.value}>
                <Figure name={name} value={answer.value} records={answer.records} />
                <RecordsAddress records={answer.records} />
              </div>
              <div>
                <Attainment name={name} answer={answer} />
                <Reported answer={answer} />
                <PhasesOf question={asked.question} />
              </div>
            </>
          )}
        </Answered>
      </Frame>
      {query.data?.breakdown?.map((row) => {
        const level = t(`words:level.${row.key as Schema<'EducationLevel'>}`);
        return (
          <Frame key={row.key} name={level}>
            <div className={styles.value}>
              <Figure name={`${name}, ${level}`} value={row.value} records={row.records} />
              <RecordsAddress records={row.records} />
            </div>
          </Frame>
        );
      })}
    </>
  );
}

/** To which phase the pilot schools belong: those of the last one go on until they are chosen anew. */
function PhasesOf({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation('statistics');
  const phases = useQuery(phasesQuery).data ?? [];
  const { asOf, map, scope } = question;
  const counts = useQueries({
    queries: phases.map(({ code }) => pilotsOfPhaseQuery({ asOf, map, scope, phase: code })),
  });
  const there = phases.flatMap(({ code }, index) => {
    const count = counts[index]?.data ?? 0;
    return count > 0 ? [{ code: formatYears(code), count: formatNumber(count) }] : [];
  });
  return (
    <Text size="sm" c="dimmed" component="div">
      {there.map(({ code, count }) => (
        <div key={code}>
          {there.length > 1 ? t('phaseWith', { code, number: count }) : t('schools.phase', { code })}
        </div>
      ))}
    </Text>
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
