import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { type HistoryEntry, HistoryList } from '../../ui/HistoryList';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { pairingTransitionsQuery } from './queries';

type Pairing = Schema<'Pairing'>;

/** What happened to a pairing and when, the newest first; papers and dates stand among the acts. */
export function PairingHistory({ pairing }: { pairing: Pairing }) {
  const { t } = useTranslation(['pairings', 'words']);
  const query = useQuery(pairingTransitionsQuery(pairing.id));

  function stepsOf(transitions: readonly Schema<'Transition'>[]): HistoryEntry[] {
    const acts = transitions.map((each) => ({
      id: each.id,
      at: each.at,
      what: each.action === 'import' ? t('pairings:imported') : t(`pairings:became.${each.to as Pairing['status']}`),
      // A file is taken over by a machine: who it was says nothing.
      by: each.action === 'import' ? undefined : each.by,
      organisation: each.organisation?.name,
      comment: each.comment === pairing.message ? undefined : each.comment,
    }));
    const papers = pairing.agreements.flatMap((each) =>
      each.status !== 'DRAFT' && each.signedOn
        ? {
            id: each.id,
            at: each.signedOn,
            what: t('pairings:signedPaper', {
              paper: [
                t(`words:agreementType.${each.type}`),
                each.number && t('pairings:numbered', { number: each.number }),
              ]
                .filter(Boolean)
                .join(' '),
            }),
          }
        : [],
    );
    const recorded = (status: Pairing['status']) =>
      transitions.some((each) => each.to === status && each.action !== 'import');
    const dates = [
      ...(pairing.since && !recorded('ACTIVE')
        ? [{ id: 'since', at: pairing.since, what: t('pairings:became.ACTIVE') }]
        : []),
      ...(pairing.endedOn && !recorded('ENDED')
        ? [{ id: 'ended', at: pairing.endedOn, what: t('pairings:became.ENDED') }]
        : []),
    ];
    return [...dates, ...papers, ...acts].sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  return (
    <Panel title={t('pairings:history')}>
      {query.isPending ? (
        <LoadingShape shape="panel" />
      ) : query.data ? (
        <HistoryList entries={stepsOf(query.data)} />
      ) : (
        <ErrorPanel error={query.error} onRetry={() => query.refetch()} />
      )}
    </Panel>
  );
}
