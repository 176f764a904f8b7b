import { Anchor, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatNumber } from '../../lib/numbers';
import { ActionButtons } from '../../ui/ActionButtons';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { type Column, DataTable, LoadedList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar } from '../../ui/FilterBar';
import { say } from '../../ui/notice';
import { Panel } from '../../ui/Panel';
import { Tickbox } from '../../ui/Tickbox';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { EndedPairing } from './EndedPairing';
import { proposeSuccessors, suggestionsQuery } from './queries';
import styles from './Reform.module.css';
import { reformRoute } from './routes';
import { UnitFilter } from './UnitFilter';
import { useChoice } from './useChoice';

type Suggestion = Schema<'PairingSuggestion'>;

/** Which successors could go on with the pairings that ended: chosen, and proposed together. */
export function PairingSuggestions({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const { unit, open } = reformRoute.useSearch();
  const navigate = reformRoute.useNavigate();
  const filter = { unit, ...(open === 'yes' && { proposed: false }) };
  const query = useInfiniteQuery(suggestionsQuery(reform.id, filter));
  const { chosen, choose, clear } = useChoice();
  const [asking, setAsking] = useState(false);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const possible = rows.filter(({ proposedAs }) => !proposedAs);
  const picked = possible.filter(({ id }) => chosen.has(id));

  function change(changed: { unit?: string; open?: 'yes' }) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  }

  const columns: Column<Suggestion>[] = [
    {
      key: 'pair',
      header: t('couldPair'),
      cell: (row) => (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          {!row.proposedAs && (
            <Tickbox
              label={t('choosePair', { first: row.first.name, second: row.second.name })}
              checked={chosen.has(row.id)}
              onChange={(on) => choose([row.id], on)}
            />
          )}
          <div>
            <OrganisationLink organisation={row.first} /> – <OrganisationLink organisation={row.second} />
          </div>
        </Group>
      ),
    },
    {
      key: 'weight',
      header: t('schoolPairings'),
      align: 'end',
      // Of two schools there is nothing to count.
      cell: ({ first, weight }) => (first.kind === 'SCHOOL' ? '–' : formatNumber(weight)),
    },
    { key: 'ended', header: t('goesOnWith'), cell: ({ ended }) => <EndedPairing pairing={ended} /> },
    {
      key: 'state',
      header: t('proposal'),
      cell: ({ proposedAs }) =>
        proposedAs ? (
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: proposedAs }} />}>
            {t('proposedAlready')}
          </Anchor>
        ) : (
          t('notProposed')
        ),
    },
  ];

  return (
    <Panel title={t('pairingsToGoOn')}>
      <Stack gap="md">
        <Text maw="70ch">{t('suggestionsAbout')}</Text>
        <FilterBar
          active={[unit, open].filter(Boolean).length}
          onClear={() => change({ unit: undefined, open: undefined })}
        >
          <UnitFilter reform={reform} value={unit} onChange={(code) => change({ unit: code })} />
          <Tickbox checked={open === 'yes'} onChange={(on) => change({ open: on ? 'yes' : undefined })}>
            {t('onlyOpen')}
          </Tickbox>
        </FilterBar>
        <LoadedList
          query={query}
          source={{ path: `/api/v1/reforms/${reform.id}/pairing-suggestions`, filter }}
          empty={
            <EmptyState icon="pair" title={t('noSuggestionTitle')}>
              {t('noSuggestionAbout')}
            </EmptyState>
          }
        >
          {(shown) => (
            <>
              {possible.length > 0 && (
                <Tickbox
                  checked={picked.length === possible.length}
                  partly={picked.length > 0 && picked.length < possible.length}
                  onChange={(on) =>
                    choose(
                      possible.map(({ id }) => id),
                      on,
                    )
                  }
                >
                  {t('chooseShown')}
                </Tickbox>
              )}
              <DataTable caption={t('pairingsToGoOn')} columns={columns} rows={shown} rowKey={({ id }) => id} />
            </>
          )}
        </LoadedList>
        {picked.length > 0 && (
          <div className={styles.foot}>
            <Text fw={600} role="status">
              {t('pairsChosen', { count: picked.length })}
            </Text>
            <Group gap="sm">
              <Button variant="subtle" onClick={clear}>
                {t('clearChoice')}
              </Button>
              <ActionButtons
                actions={reform.allowedActions}
                words={{ proposePairings: { label: t('propose'), primary: true } }}
                onAct={() => setAsking(true)}
              />
            </Group>
          </div>
        )}
        {asking && <ProposeThese reform={reform} pairs={picked} onClose={() => setAsking(false)} onDone={clear} />}
      </Stack>
    </Panel>
  );
}

interface ProposeTheseProps {
  reform: Schema<'Reform'>;
  pairs: readonly Suggestion[];
  onClose: () => void;
  onDone: () => void;
}

/** A word to all of them, and what became of each that could not be proposed. */
function ProposeThese({ reform, pairs, onClose, onDone }: ProposeTheseProps) {
  const { t } = useTranslation('reform');
  const [these] = useState(pairs);
  const [message, setMessage] = useState('');
  const proposing = useAct(() =>
    proposeSuccessors(reform.id, {
      pairs: these.map(({ ended, first, second }) => ({ ended: ended.id, first: first.code, second: second.code })),
      message: message.trim() || undefined,
    }),
  );
  const refused = proposing.data?.results.filter(({ outcome }) => outcome === 'REFUSED') ?? [];
  const nameOf = (code: string) =>
    these.flatMap(({ first, second }) => [first, second]).find((each) => each.code === code)?.name ?? code;

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('proposeTitle', { count: these.length })}
      effect={t('proposeEffect')}
      confirmLabel={t('propose')}
      pending={proposing.isPending}
      error={proposing.error ?? undefined}
      onConfirm={() =>
        proposing.mutate(undefined, {
          onSuccess: ({ results }) => {
            const made = results.filter(({ outcome }) => outcome !== 'REFUSED').length;
            onDone();
            if (made > 0) {
              say(t('proposed', { count: made }));
            }
            if (made === results.length) {
              onClose();
            }
          },
        })
      }
    >
      <Textarea
        label={t('message')}
        autosize
        minRows={2}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {refused.length > 0 && (
        <div role="alert">
          <Text fw={600}>{t('notProposedThese', { count: refused.length })}</Text>
          <List size="sm">
            {refused.map(({ ended, first, second, reason }) => (
              <List.Item key={`${ended} ${first} ${second}`}>
                {nameOf(first)} – {nameOf(second)}: {reason}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </ConfirmDialog>
  );
}
