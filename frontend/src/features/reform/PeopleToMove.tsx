import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ActionButtons } from '../../ui/ActionButtons';
import { type Column, DataTable, LoadedList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { Tickbox } from '../../ui/Tickbox';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { MovePeopleDialog } from './MovePeopleDialog';
import { peopleOfReformQuery } from './queries';
import styles from './Reform.module.css';
import { reformRoute } from './routes';
import { UnitFilter } from './UnitFilter';
import { useChoice } from './useChoice';

export type ReformPerson = Schema<'ReformPerson'>;

const keyOfPerson = ({ person, organisation }: ReformPerson) => `${person.id} ${organisation.code}`;

/** The people of ended units: where they could go, and where they have gone. */
export function PeopleToMove({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'words']);
  const { unit } = reformRoute.useSearch();
  const navigate = reformRoute.useNavigate();
  const query = useInfiniteQuery(peopleOfReformQuery(reform.id, unit));
  const { chosen, choose, clear } = useChoice();
  const [moving, setMoving] = useState(false);
  const people = query.data?.pages.flatMap((page) => page.items) ?? [];
  const movable = people.filter(({ successors }) => successors.length > 0);
  const persons = movable.filter(({ person }) => !person.program);
  const picked = movable.filter((each) => chosen.has(keyOfPerson(each)));

  const columns: Column<ReformPerson>[] = [
    {
      key: 'name',
      header: t('reform:person'),
      cell: (row) => (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Tickbox
            label={t('reform:choosePerson', { name: row.person.name })}
            checked={chosen.has(keyOfPerson(row))}
            onChange={(on) => choose([keyOfPerson(row)], on)}
          />
          <div>
            {row.person.name}
            <Text size="sm" c="dimmed">
              {row.person.username}
            </Text>
            {!row.person.enabled && <StatusBadge tone="quiet">{t('reform:disabled')}</StatusBadge>}
          </div>
        </Group>
      ),
    },
    {
      key: 'roles',
      header: t('reform:roles'),
      cell: ({ roles }) => roles.map((role) => t(`words:role.${role}`)).join(', ') || null,
    },
    {
      key: 'organisation',
      header: t('reform:endedUnit'),
      cell: ({ organisation }) => <OrganisationLink organisation={organisation} />,
    },
    {
      key: 'successors',
      header: t('reform:couldGo'),
      cell: ({ successors }) => <Names organisations={successors} />,
    },
    {
      key: 'moved',
      header: t('reform:movedTo'),
      cell: ({ movedTo }) => (movedTo.length > 0 ? <Names organisations={movedTo} /> : t('reform:notMoved')),
    },
  ];

  return (
    <Panel title={t('reform:peopleToMove')}>
      <Stack gap="md">
        <Text maw="70ch">{t('reform:peopleAbout')}</Text>
        <div className={styles.filter}>
          <UnitFilter
            reform={reform}
            ended
            value={unit}
            onChange={(code) =>
              navigate({ search: (before) => ({ ...before, unit: code }), replace: true, resetScroll: false })
            }
          />
        </div>
        <LoadedList
          query={query}
          empty={
            <EmptyState icon="person" title={t('reform:nobodyTitle')}>
              {t('reform:nobodyAbout')}
            </EmptyState>
          }
        >
          {(rows) => {
            const programs = rows.filter(({ person }) => person.program);
            const chosenPersons = persons.filter((each) => chosen.has(keyOfPerson(each))).length;
            return (
              <Stack gap="md">
                {persons.length > 0 && (
                  <Tickbox
                    checked={chosenPersons === persons.length}
                    partly={chosenPersons > 0 && chosenPersons < persons.length}
                    onChange={(on) => choose(persons.map(keyOfPerson), on)}
                  >
                    {t('reform:chooseShown')}
                  </Tickbox>
                )}
                {programs.length < rows.length && (
                  <DataTable
                    caption={t('reform:peopleToMove')}
                    columns={columns}
                    rows={rows.filter(({ person }) => !person.program)}
                    rowKey={keyOfPerson}
                  />
                )}
                {programs.length > 0 && (
                  <section aria-labelledby="programs">
                    <Title order={3} id="programs">
                      {t('reform:programs')}
                    </Title>
                    <Text maw="70ch" mb="sm">
                      {t('reform:programsAbout')}
                    </Text>
                    <DataTable caption={t('reform:programs')} columns={columns} rows={programs} rowKey={keyOfPerson} />
                  </section>
                )}
              </Stack>
            );
          }}
        </LoadedList>
        {picked.length > 0 && (
          <div className={styles.foot}>
            <Text fw={600} role="status">
              {t('reform:peopleChosen', { count: picked.length })}
            </Text>
            <Group gap="sm">
              <Button variant="subtle" onClick={clear}>
                {t('reform:clearChoice')}
              </Button>
              <ActionButtons
                actions={reform.allowedActions}
                words={{ movePeople: { label: t('reform:move'), primary: true } }}
                onAct={() => setMoving(true)}
              />
            </Group>
          </div>
        )}
        {moving && (
          <MovePeopleDialog
            reform={reform}
            people={picked}
            onClose={() => setMoving(false)}
            onMoved={(moved) => choose(moved, false)}
          />
        )}
      </Stack>
    </Panel>
  );
}

/** More are folded away: an old unit has up to a dozen successors, the same for each of its people. */
const mostNames = 4;

function Names({ organisations }: { organisations: readonly Schema<'OrganisationRef'>[] }) {
  const { t } = useTranslation('reform');
  const shown = organisations.length > mostNames ? organisations.slice(0, mostNames - 1) : organisations;
  const more = organisations.slice(shown.length);
  return (
    <div>
      <NameList organisations={shown} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('andOthers', { count: more.length })}</summary>
          <NameList organisations={more} />
        </details>
      )}
    </div>
  );
}

function NameList({ organisations }: { organisations: readonly Schema<'OrganisationRef'>[] }) {
  return (
    <ul className={styles.names}>
      {organisations.map((each) => (
        <li key={each.code}>
          <OrganisationLink organisation={each} />
        </li>
      ))}
    </ul>
  );
}
