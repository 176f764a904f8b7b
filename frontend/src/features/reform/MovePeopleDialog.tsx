import { List, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import type { ReformPerson } from './PeopleToMove';
import { movePeople } from './queries';

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
          <MultiSelect
            key={unit.code}
            label={t('moveFrom', { unit: unit.name })}
            description={members.map(({ person }) => person.name).join(', ')}
            required
            data={(members[0]?.successors ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={to[unit.code] ?? []}
            onChange={(codes) => setTo((before) => ({ ...before, [unit.code]: codes }))}
            error={asked && (to[unit.code] ?? []).length === 0 && t('moveMissing')}
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

function byUnit(people: readonly ReformPerson[]) {
  const units = new Map<string, { unit: Schema<'OrganisationRef'>; members: ReformPerson[] }>();
  for (const each of people) {
    const unit = units.get(each.organisation.code) ?? { unit: each.organisation, members: [] };
    unit.members.push(each);
    units.set(each.organisation.code, unit);
  }
  return [...units.values()];
}
