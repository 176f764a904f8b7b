import { Chip, Group, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './ChipField.module.css';

interface ChipFieldProps {
  label: string;
  /** As large as the fields beside it. */
  size?: 'sm' | 'md';
  error?: ReactNode;
  options: readonly { value: string; label: string }[];
  /** More beside the choices, such as another way to choose. */
  children?: ReactNode;
}

interface OneProps extends ChipFieldProps {
  value: string | undefined;
  onChange: (value: string) => void;
}

interface SeveralProps extends ChipFieldProps {
  value: readonly string[];
  onChange: (values: string[]) => void;
}

/** One of a few, all in sight: one tap. */
export function ChipField({ value, onChange, ...field }: OneProps) {
  return (
    <Chip.Group value={value ?? null} onChange={(chosen) => onChange(String(chosen))}>
      <Chips {...field} />
    </Chip.Group>
  );
}

/** Any of a few, all in sight: one tap each. */
export function ChipsField({ value, onChange, ...field }: SeveralProps) {
  return (
    <Chip.Group multiple value={[...value]} onChange={onChange}>
      <Chips {...field} />
    </Chip.Group>
  );
}

function Chips({ label, size = 'sm', error, options, children }: ChipFieldProps) {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={error ? id : undefined}>
      <legend className={styles.legend} data-size={size}>
        {label}
      </legend>
      <Group gap="xs">
        {options.map((option) => (
          <Chip key={option.value} value={option.value} size="sm" radius="md" classNames={{ label: styles.chip }}>
            {option.label}
          </Chip>
        ))}
        {children}
      </Group>
      {error && (
        <Text id={id} size="sm" c="var(--mantine-color-error)" mt={6} data-field-error>
          {error}
        </Text>
      )}
    </fieldset>
  );
}
