import { Button, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { SidePanel } from '../../ui/SidePanel';
import { useActing } from '../access/acting';
import { mayKeep } from './mayKeep';
import styles from './Programme.module.css';

interface KeepingProps<Row> {
  title: string;
  addLabel: string;
  editTitle: (row: Row) => string;
  /** The form of a row, or of a new one. */
  form: (row: Row | undefined, close: () => void) => ReactNode;
  /** The list; it opens the form of a row. `add` is the first step where there is none. */
  children: (edit: (row: Row) => void, add: ReactNode) => ReactNode;
}

/** One kind of setting: its list, and a sheet beside it for a new one or for a change. */
export function Keeping<Row>({ title, addLabel, editTitle, form, children }: KeepingProps<Row>) {
  const { me } = useActing();
  const [opened, setOpened] = useState(false);
  const [row, setRow] = useState<Row>();
  const close = () => setOpened(false);
  const open = (chosen: Row | undefined) => {
    setRow(chosen);
    setOpened(true);
  };
  const add = mayKeep(me) && <Button onClick={() => open(undefined)}>{addLabel}</Button>;
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <Title order={2}>{title}</Title>
        {add}
      </div>
      {children(open, add)}
      <SidePanel opened={opened} onClose={close} title={row ? editTitle(row) : addLabel}>
        {form(row, close)}
      </SidePanel>
    </section>
  );
}
