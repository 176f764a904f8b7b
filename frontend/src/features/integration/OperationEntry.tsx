import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/Icon';
import styles from './api.module.css';
import type { Contract, Operation } from './contract';
import { OperationDetails } from './OperationDetails';

interface OperationEntryProps {
  contract: Contract;
  operation: Operation;
  openFirst: boolean;
  onOpen: () => void;
}

/** One operation: a line that opens. */
export function OperationEntry({ contract, operation, openFirst, onOpen }: OperationEntryProps) {
  const [open, setOpen] = useState(openFirst);
  const id = `details-${operation.id}`;
  return (
    <div className={styles.operation} id={operation.id}>
      <UnstyledButton
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          if (!open) {
            onOpen();
          }
          setOpen(!open);
        }}
        lang="en"
      >
        <span className={styles.method} data-method={operation.method}>
          {operation.method.toUpperCase()}
        </span>
        <span className={styles.path}>{breakable(operation.path)}</span>
        <span className={styles.summary}>{operation.summary}</span>
        <span className={styles.arrow} data-open={open || undefined}>
          <Icon name="right" size={18} />
        </span>
      </UnstyledButton>
      {open && (
        <div id={id} className={styles.details}>
          <OperationDetails contract={contract} operation={operation} />
        </div>
      )}
    </div>
  );
}

/** Lets a long address wrap after its slashes. */
function breakable(path: string): string {
  return path.replaceAll('/', '/\u200b');
}
