import { List, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import { Tickbox } from '../../ui/Tickbox';
import type { ReformPerson } from './PeopleToMove';
import { movePeople } from './queries';
import styles from './Reform.module.css';

/** As many as the service takes at once. */
const atOnce = 100;

interface MovePeopleDialogProps {
  reform: Schema<'Reform'>;
  people: readonly ReformPerson[];
  onClose: () => void;
  /** Those who have gone, by their keys. */
  onMoved: (keys: string[]) => void;
}

/** Where the chosen people go: asked once for each ended unit, whose successors are the choice. */
export function MovePeopleDialog({ reform, people, onClose, onMoved }: MovePeopleDialogProps) {
  const { t } = useTranslation('reform');
  const [units] = useState(() => byUnit(people));
  const [to, setTo] = useState<Readonly<Record<string, string[]>>>(() =>
    Object.fromEntries(
      units.map(({ unit, members }) => {
        const [only, ...others] = members[0]?.successors ?? [];
        return [unit.code, only && others.length === 0 ? [only.code] : []];
      }),
    ),
  );
  const [asked, setAsked] = useState(false);
  const moving = useAct(async () => {
    const moves = units.flatMap(({ unit, members }) =>
      members.map(({ person }) => ({ person: person.id, from: unit.code, to: to[unit.code] ?? [] })),
    );
    const results: Schema<'PersonMoved'>[] = [];
    for (let start = 0; start < moves.length; start += atOnce) {
      results.push(...(await movePeople(reform.id, { moves: moves.slice(start, start + atOnce) })).results);
    }
    return results;
  });
  const refused = moving.data?.filter(({ outcome }) => outcome === 'REFUSED') ?? [];
  const nameOf = (id: string) => people.find(({ person }) => person.id === id)?.person.name ?? id;

  function confirm() {
    setAsked(true);
    if (units.some(({ unit }) => (to[unit.code] ?? []).length === 0)) {
      return;
    }
    moving.mutate(undefined, {
      onSuccess: (results) => {
        const gone = results.filter(({ outcome }) => outcome !== 'REFUSED');
        onMoved(gone.map(({ person, from }) => `${person} ${from}`));
        if (gone.length > 0) {
          say(t('moved', { count: gone.length }));
        }
        if (gone.length === results.length) {
          onClose();
        }
      },
    });
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('moveTitle', { count: units.reduce((sum, { members }) => sum + members.length, 0) })}
      effect={t('moveEffect')}
      confirmLabel={t('move')}
      pending={moving.isPending}
      error={moving.error ?? undefined}
      onConfirm={confirm}
    >
      <Stack gap="md">
        {units.map(({ unit, members }) => (
          <WhereTo
            key={unit.code}
            unit={unit}
            members={members}
            chosen={to[unit.code] ?? []}
            missing={asked && (to[unit.code] ?? []).length === 0}
            onChange={(codes) => setTo((before) => ({ ...before, [unit.code]: codes }))}
          />
        ))}
        {refused.length > 0 && (
          <div role="alert">
            <Text fw={600}>{t('notMovedThese', { count: refused.length })}</Text>
            <List size="sm">
              {refused.map(({ person, from, reason }) => (
                <List.Item key={`${person} ${from}`}>
                  {nameOf(person)}: {reason}
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

interface WhereToProps {
  unit: Schema<'OrganisationRef'>;
  members: readonly ReformPerson[];
  chosen: readonly string[];
  missing: boolean;
  onChange: (codes: string[]) => void;
}

/** The successors of a unit, all in sight: a list that opens would cover who is moved, and there are few. */
function WhereTo({ unit, members, chosen, missing, onChange }: WhereToProps) {
  const { t } = useTranslation('reform');
  const problem = useId();
  return (
    <fieldset className={styles.whereTo} aria-describedby={missing ? problem : undefined}>
      <legend>{t('moveFrom', { unit: unit.name })}</legend>
      <Text size="sm" c="dimmed">
        {members.map(({ person }) => person.name).join(', ')}
      </Text>
      {(members[0]?.successors ?? []).map(({ code, name }) => (
        <Tickbox
          key={code}
          checked={chosen.includes(code)}
          onChange={(on) => onChange(on ? [...chosen, code] : chosen.filter((each) => each !== code))}
        >
          {name}
        </Tickbox>
      ))}
      {missing && (
        <Text id={problem} size="sm" c="var(--mantine-color-error)" role="alert">
          {t('moveMissing')}
        </Text>
      )}
    </fieldset>
  );
}

function byUnit(people: readonly ReformPerson[]) {
  const units = new Map<string, { unit: Schema<'OrganisationRef'>; members: ReformPerson[] }>();
  for (const each of people) {
    const unit = units.get(each.organisation.code) ?? { unit: each.organisation, members: [] };
    unit.members.push(each);
    units.set(each.organisation.code, unit);
  }
  return [...units.values()];
}
