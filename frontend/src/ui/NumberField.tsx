import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error?: ReactNode;
  required?: boolean;
  placeholder?: string;
  className?: string;
  max?: number;
}

/** A whole number, typed on the keypad of a phone. */
export function NumberField({ value, onChange, max = 1_000_000, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      {...rest}
      size="md"
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
      inputMode="numeric"
      allowDecimal={false}
      allowNegative={false}
      max={max}
      clampBehavior="strict"
      hideControls
      thousandSeparator="."
      decimalSeparator=","
    />
  );
}
