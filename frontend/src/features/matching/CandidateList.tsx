import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ActionButtons } from '../../ui/ActionButtons';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { organisationQuery } from '../organisations/queries';
import styles from './Candidates.module.css';
import { ProposeDialog } from './ProposeDialog';
import { type CandidateFilter, candidatesQuery } from './queries';
import { useReasonWords } from './useReasonWords';

type Candidate = Schema<'PartnerCandidate'>;

interface CandidateListProps {
  whom: string;
  conditions: Omit<CandidateFilter, 'for' | 'maxKm'> & { maxKm?: string };
}

/** Those that fit, the best first, each with its reasons and the way to propose. */
export function CandidateList({ whom, conditions }: CandidateListProps) {
  const { t } = useTranslation('matching');
  const { maxKm, ...others } = conditions;
  const filter = { ...others, for: whom, maxKm: maxKm ? Number(maxKm) : undefined };
  const query = useInfiniteQuery(candidatesQuery(filter));
  const asking = useQuery(organisationQuery(whom)).data;
  const inWords = useReasonWords();
  const [proposed, setProposed] = useState<Candidate>();
  const columns: Column<Candidate>[] = [
    {
      key: 'organisation',
      header: t('organisation'),
      cell: ({ organisation, parent }) => (
        <>
          <OrganisationLink organisation={organisation} />
          {parent && (
            <Text size="sm" c="dimmed">
              {parent.name}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'reasons',
      header: t('reasons'),
      cell: ({ reasons }) => (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason.code}>{inWords(reason)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'propose',
      header: t('propose'),
      bare: true,
      cell: (candidate) => (
        <ActionButtons
          actions={candidate.allowedActions}
          words={{ propose: { label: t('propose') } }}
          onAct={() => setProposed(candidate)}
        />
      ),
    },
  ];
  return (
    <>
      <DataList
        caption={t('candidates')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: '/api/v1/partner-candidates', filter }}
        empty={
          <EmptyState icon="pair" title={t('noneTitle')}>
            {t('noneAbout')}
          </EmptyState>
        }
      />
      {proposed && asking && (
        <ProposeDialog
          key={proposed.id}
          first={asking}
          level={conditions.level}
          candidate={proposed}
          onClose={() => setProposed(undefined)}
        />
      )}
    </>
  );
}
