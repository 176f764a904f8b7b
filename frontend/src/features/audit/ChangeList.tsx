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
              <li key={change.field}>{sentence(change)}</li>
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

function groupsOf(changes: readonly Change[]): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    // The same field twice is of another row, even where both have the same name.
    const again = last?.changes.some((each) => each.field === change.field);
    if (last && last.part === change.part && last.item === change.item && !again) {
      last.changes.push(change);
    } else {
      groups.push({ key: `${groups.length}`, part: change.part, item: change.item, changes: [change] });
    }
  }
  return groups;
}
