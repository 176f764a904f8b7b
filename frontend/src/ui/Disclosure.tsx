import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** What the button shows. */
  face: ReactNode;
  label?: string;
  className?: string;
  /** Marks the button as the place where the person is. */
  here?: boolean;
  /** Where the panel opens. */
  opens: 'below' | 'above';
  /** Drawn while open; `close` puts the focus back on the button. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel; closed by Escape, a press elsewhere, or the focus going on. */
export function Disclosure({ face, label, className, here, opens, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  useEffect(() => {
    if (!open) {
      return undefined;
    }
    function outside(event: Event) {
      if (!whole.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    }
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever has the focus inside
    <div
      ref={whole}
      className={styles.whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <UnstyledButton
        ref={button}
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-status={here ? 'active' : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </UnstyledButton>
      {open && (
        <div id={id} className={styles.panel} data-opens={opens}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
