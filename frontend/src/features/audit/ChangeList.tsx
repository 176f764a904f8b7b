import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import styles from './audit.module.css';
import { useFieldWords } from './useFieldWords';

type Change = Schema<'FieldChange'>;

interface ChangeListProps {
  changes: readonly Change[];
  /** What kind of record changed: some words depend on it. */
  collection: string | undefined;
}

/** What differs, in words; what belongs to one part of the record stands together under its name. */
export function ChangeList({ changes, collection }: ChangeListProps) {
  const { t } = useTranslation('audit');
  const { fieldOf, wordsOf, partOf, itemOf } = useFieldWords(collection);

  function sentence({ field, from, to }: Change) {
    const name = fieldOf(field);
    if (to === undefined) {
      return t('cleared', { field: name, from: wordsOf(field, from ?? '') });
    }
    return from === undefined
      ? t('set', { field: name, to: wordsOf(field, to) })
      : t('became', { field: name, from: wordsOf(field, from), to: wordsOf(field, to) });
  }

  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noField')}
      </Text>
    );
  }
  return (
    <div className={styles.changes}>
      {groupsOf(changes).map((group) => (
        <div key={group.key}>
          {group.part && (
            <Text size="sm" fw={600}>
              {[partOf(group.part), group.item && itemOf(group.item)].filter(Boolean).join(': ')}
            </Text>
          )}
          <ul>
            {group.changes.map((change) => (
              <li key={`${change.field} ${change.from} ${change.to}`}>{sentence(change)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface Group {
  key: string;
  part: string | undefined;
  item: string | undefined;
  changes: Change[];
}

/** Parts of which a record may have two with the same name. */
const alike: readonly string[] = ['lines'];

/** What belongs to one part under one name; a row that was written anew is one row. */
function groupsOf(changes: readonly Change[]): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const same = groups.filter((group) => group.part === change.part && group.item === change.item);
    const last = groups.at(-1);
    const again = last?.changes.some((each) => each.field === change.field);
    const group = alike.includes(change.part ?? '')
      ? again
        ? undefined
        : same.find((each) => each === last)
      : same[0];
    if (group) {
      add(group.changes, change);
    } else {
      groups.push({ key: `${groups.length}`, part: change.part, item: change.item, changes: [change] });
    }
  }
  return groups.filter((group) => group.changes.length > 0);
}

/** The same field twice is one that was taken out and put in again: only what it was and what it is counts. */
function add(changes: Change[], change: Change) {
  const at = changes.findIndex((each) => each.field === change.field);
  const before = changes[at];
  if (!before) {
    changes.push(change);
    return;
  }
  const [out, into] = before.to === undefined ? [before, change] : [change, before];
  if (out.to === undefined && into.from === undefined && out.from === into.to) {
    changes.splice(at, 1);
  } else if (out.to === undefined && into.from === undefined) {
    changes[at] = { ...before, from: out.from, to: into.to };
  } else if (before.from !== change.from || before.to !== change.to) {
    changes.push(change);
  }
}
