import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { AddressLink } from '../../ui/AddressLink';
import { LoadedList } from '../../ui/DataList';
import { FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { OrganisationLink } from '../organisations/OrganisationLink';
import styles from './Candidates.module.css';
import { candidatesQuery } from './queries';
import { pageOf } from './records';

type Candidate = Schema<'PilotCandidate'>;

const orders = ['-sessions', '-pairings', '-pupils', 'name'] as const;

interface CandidateListProps {
  selection: Schema<'PilotSelection'>;
  level: Schema<'EducationLevel'>;
  pending: boolean;
  onChoose: (school: Schema<'OrganisationRef'>) => void;
}

/** The unit's schools for a slot: those that may take it with what speaks for each, the others with the reason. */
export function CandidateList({ selection, level, pending, onChoose }: CandidateListProps) {
  const { t } = useTranslation('pilots');
  const [q, setQ] = useState<string>();
  const [sort, setSort] = useState<(typeof orders)[number]>();
  const [others, setOthers] = useState(false);
  const filter = { level, q, sort: sort ?? orders[0] };
  return (
    <Stack gap="md">
      <div className={styles.asked}>
        <FilterSearch label={t('candidates.search')} named value={q} onChange={setQ} />
        <FilterSelect
          label={t('candidates.sort')}
          value={sort}
          onChange={setSort}
          any={t('candidates.order.-sessions')}
          options={orders.slice(1).map((value) => ({ value, label: t(`candidates.order.${value}`) }))}
        />
      </div>
      <Found
        selection={selection}
        filter={{ ...filter, fits: true }}
        empty={t(q ? 'candidates.noneFound' : 'candidates.none')}
        pending={pending}
        onChoose={onChoose}
      />
      <Anchor component="button" type="button" ta="start" aria-expanded={others} onClick={() => setOthers(!others)}>
        {t(others ? 'candidates.hideOthers' : 'candidates.showOthers')}
      </Anchor>
      {others && (
        <Found
          selection={selection}
          filter={{ ...filter, fits: false }}
          empty={t('candidates.noOthers')}
          pending={pending}
          onChoose={onChoose}
        />
      )}
    </Stack>
  );
}

interface FoundProps extends Pick<CandidateListProps, 'selection' | 'pending' | 'onChoose'> {
  filter: Filter<'listPilotCandidates'>;
  empty: string;
}

function Found({ selection, filter, empty, pending, onChoose }: FoundProps) {
  const query = useInfiniteQuery(candidatesQuery(selection, filter));
  return (
    <LoadedList query={query} empty={<Text c="dimmed">{empty}</Text>}>
      {(rows) => (
        <ul className={styles.candidates}>
          {rows.map((each) => (
            <Row key={each.id} candidate={each} pending={pending} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </LoadedList>
  );
}

function Row({ candidate, pending, onChoose }: Pick<FoundProps, 'pending' | 'onChoose'> & { candidate: Candidate }) {
  const { t } = useTranslation(['pilots', 'words']);
  const choose = candidate.allowedActions.find((each) => each.action === 'choose');
  return (
    <li className={styles.candidate}>
      <div className={styles.who}>
        <OrganisationLink organisation={candidate.school} />
        <Text size="sm" c="dimmed">
          {candidate.school.code} · {candidate.levels.map((level) => t(`words:level.${level}`)).join(', ')}
        </Text>
        <Speaks candidate={candidate} />
        {choose && !choose.allowed && (
          <Text size="sm" className={styles.why}>
            {choose.reason}
          </Text>
        )}
      </div>
      {choose?.allowed && (
        <Button
          variant="default"
          disabled={pending}
          aria-label={`${t('pilots:candidates.choose')}: ${candidate.school.name}`}
          onClick={() => onChoose(candidate.school)}
        >
          {t('pilots:candidates.choose')}
        </Button>
      )}
    </li>
  );
}

function Speaks({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('pilots');
  const { sessions, sessionsInPhase, sessionsThisYear, pairings, pupils, pastPilots } = candidate;
  const counted = (count: number) => ({ count, replace: { count: formatNumber(count) } });
  return (
    <ul className={styles.speaks}>
      <li>
        {pairings > 0 ? (
          <AddressLink amongWords address={pageOf(candidate.pairingRecords)}>
            {t('candidates.pairings', counted(pairings))}
          </AddressLink>
        ) : (
          t('candidates.noPairings')
        )}
      </li>
      <li>
        {sessions > 0 ? (
          <>
            <AddressLink amongWords address={pageOf(candidate.sessionRecords)}>
              {t('candidates.sessions', counted(sessions))}
            </AddressLink>{' '}
            {t('candidates.sessionsOf', {
              phase: formatNumber(sessionsInPhase),
              year: formatNumber(sessionsThisYear),
            })}
          </>
        ) : (
          t('candidates.noSessions')
        )}
      </li>
      {pastPilots.length > 0 && (
        <li>
          {t('candidates.past', { phases: [...new Set(pastPilots.map((each) => formatYears(each.phase)))].join(', ') })}
        </li>
      )}
      {pupils !== undefined && <li>{t('candidates.pupils', counted(pupils))}</li>}
    </ul>
  );
}
