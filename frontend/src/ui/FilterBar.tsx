import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FilterBar.module.css';
import { Icon } from './Icon';

interface FilterBarProps {
  /** Always visible: usually the search. */
  search?: ReactNode;
  /** The other filters; folded away on a phone. */
  children?: ReactNode;
  /** How many of them are set. */
  active: number;
  onClear: () => void;
}

/** Filters over a list. Their state is the address: the page reads it from the route and writes it there. */
export function FilterBar({ search, children, active, onClear }: FilterBarProps) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  return (
    <search className={styles.bar} data-noprint>
      <div className={styles.top}>
        {search}
        {children && (
          <Button
            className={styles.toggle}
            variant="default"
            size="md"
            leftSection={<Icon name="filter" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {active > 0 ? t('filtersActive', { count: active }) : t('filters')}
          </Button>
        )}
      </div>
      <div className={styles.filters} data-open={open || undefined}>
        {children}
        {active > 0 && (
          <Button variant="subtle" onClick={onClear} leftSection={<Icon name="cross" size={16} />}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
    </search>
  );
}

interface FilterSearchProps {
  label: string;
  /** Among fields that show their names it shows its own. */
  named?: boolean;
  placeholder?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Search as you type, asked when the typing rests. */
export function FilterSearch({ label, named = false, placeholder, value, onChange }: FilterSearchProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState(value ?? '');
  const settle = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 250);
  useEffect(() => {
    setTyped((now) => (now.trim() === (value ?? '') ? now : (value ?? '')));
  }, [value]);
  return (
    <TextInput
      className={styles.search}
      size={named ? 'sm' : 'md'}
      type="search"
      label={named && label}
      aria-label={named ? undefined : label}
      placeholder={placeholder ?? t('search')}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  options: readonly { value: Value; label: string }[];
  /** The words for no choice. */
  any?: string;
}

/** One choice among a few; the device's own list, which every phone knows. */
export function FilterSelect<Value extends string>({ label, value, onChange, options, any }: FilterSelectProps<Value>) {
  const { t } = useTranslation('ui');
  return (
    <NativeSelect
      className={styles.filter}
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.currentTarget.value)?.value)}
      data={[{ value: '', label: any ?? t('any') }, ...options]}
    />
  );
}
