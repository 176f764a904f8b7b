import type { ReactNode } from 'react';
import styles from './Tickbox.module.css';

interface TickboxProps {
  checked: boolean;
  /** Some, but not all, of what it stands for. */
  partly?: boolean;
  onChange: (checked: boolean) => void;
  /** Its words, or its name where words would repeat what stands beside it. */
  children?: ReactNode;
  label?: string;
}

/** The browser's own checkbox: the first page has to come quickly, and the kit's brings its whole form with it. */
export function Tickbox({ checked, partly = false, onChange, children, label }: TickboxProps) {
  return (
    <label className={styles.tickbox}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) {
            box.indeterminate = partly;
          }
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
