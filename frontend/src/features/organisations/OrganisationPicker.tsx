import { type ComboboxItem, MultiSelect, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { useCut } from '../../ui/useCut';
import styles from './OrganisationPicker.module.css';
import { type OrganisationFilter, organisationQuery, organisationsQuery } from './queries';

type Ref = Schema<'OrganisationRef'>;

interface PickerProps {
  label: string;
  /** As large as the fields beside it. */
  size?: 'sm' | 'md';
  description?: string;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  className?: string;
  /** Which organisations may be picked: kind, level, unit, ownership, asOf. */
  filter?: OrganisationFilter;
  /** Codes that are no choice here, such as the other side. */
  without?: readonly string[];
}

interface OnePickerProps extends PickerProps {
  /** The code. */
  value: string | undefined;
  onChange: (code: string | undefined, organisation: Ref | undefined) => void;
  clearable?: boolean;
}

/** Finds one organisation as the person types; known by its code. */
export function OrganisationPicker({ value, onChange, filter, without, clearable = true, ...field }: OnePickerProps) {
  const { t } = useTranslation(['organisations', 'ui']);
  const found = useFound(filter, without, value ? [value] : []);
  const name = value ? found.nameOf(value) : undefined;
  const { setLine, cut } = useCut(name);
  return (
    <Select
      {...field}
      {...found.list}
      inputContainer={(input) => (
        <>
          {input}
          <div ref={setLine} className={styles.line} data-name={name} aria-hidden />
          {cut && (
            <Text size="sm" mt={4} aria-hidden>
              {name}
            </Text>
          )}
        </>
      )}
      // Below the field the open list would lie over what is wrong.
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      placeholder={field.placeholder ?? t('organisations:pick')}
      searchable
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('ui:clear') }}
      value={value ?? null}
      onChange={(code) => {
        const organisation = code ? found.remember(code) : undefined;
        onChange(code ?? undefined, organisation);
      }}
    />
  );
}

interface SeveralPickerProps extends PickerProps {
  /** The codes. */
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Finds several organisations, as the partners of a session. */
export function OrganisationsPicker({ value, onChange, filter, without, ...field }: SeveralPickerProps) {
  const { t } = useTranslation(['organisations', 'ui']);
  const found = useFound(filter, without, value);
  return (
    <MultiSelect
      {...field}
      {...found.list}
      // Below the field the open list would lie over what is wrong.
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      classNames={{ pill: styles.pill }}
      placeholder={value.length === 0 ? (field.placeholder ?? t('organisations:pick')) : undefined}
      searchable
      hidePickedOptions
      value={[...value]}
      onChange={(codes) => {
        for (const code of codes) {
          found.remember(code);
        }
        found.clear();
        onChange(codes);
      }}
    />
  );
}

function useFound(filter: OrganisationFilter | undefined, without: readonly string[] = [], chosen: readonly string[]) {
  const { t } = useTranslation(['organisations', 'words']);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [known, setKnown] = useState<Readonly<Record<string, Ref>>>({});
  const [settled] = useDebouncedValue(typed, 250);
  // A closed list shows the chosen name in its field: that is no question.
  const names = Object.values(known).map((each) => each.name);
  const q = names.includes(settled) ? undefined : settled.trim() || undefined;
  const query = useInfiniteQuery({ ...organisationsQuery({ ...filter, q }, 20), enabled: opened });
  const unknown = chosen.filter((code) => !known[code]);
  const named = useQueries({
    queries: unknown.map((code) => organisationQuery(code)),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });

  const results = query.data?.pages[0]?.items ?? [];
  const offered = results.filter((each) => !without.includes(each.code));
  const all = new Map<string, Ref>();
  for (const each of [...offered, ...named, ...Object.values(known).filter((ref) => chosen.includes(ref.code))]) {
    all.set(each.code, each);
  }
  const about = new Map(
    offered.map((each) => [
      each.code,
      [
        t(`words:organisationKind.${each.kind}`),
        each.parent?.name,
        each.code,
        each.validFrom && t('organisations:from', { from: formatDate(each.validFrom) }),
        each.validTo && t('organisations:until', { date: formatDate(each.validTo) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
  );
  const nothing = query.isError
    ? t('organisations:pickError')
    : query.isPending
      ? t('organisations:searching')
      : results.length > 0
        ? t('organisations:pickTaken')
        : t('organisations:pickNothing');

  return {
    remember(code: string): Ref | undefined {
      const organisation = all.get(code);
      if (organisation) {
        setKnown((before) => ({ ...before, [code]: organisation }));
      }
      return organisation;
    },
    nameOf: (code: string): string | undefined => all.get(code)?.name,
    clear: () => setTyped(''),
    list: {
      data: [...all.values()].map((each) => ({ value: each.code, label: each.name })),
      filter: ({ options }: { options: unknown[] }) =>
        (options as ComboboxItem[]).filter((option) => about.has(option.value)),
      searchValue: typed,
      onSearchChange: setTyped,
      onDropdownOpen: () => setOpened(true),
      nothingFoundMessage: nothing,
      maxDropdownHeight: 320,
      renderOption: ({ option }: { option: { value: string; label: string } }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {about.get(option.value)}
          </Text>
        </div>
      ),
    },
  };
}
