import { Drawer } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SidePanelProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A sheet beside the page for one piece of it; on a phone it takes the whole screen. A press beside it closes nothing, nor does Escape once something was entered. */
export function SidePanel({ opened, onClose, title, children }: SidePanelProps) {
  const { t } = useTranslation('ui');
  const [entered, setEntered] = useState(false);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size="min(100vw, 38rem)"
      closeOnClickOutside={false}
      closeOnEscape={!entered}
      onExitTransitionEnd={() => setEntered(false)}
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{
        title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.35 },
        header: { borderBottom: '1px solid var(--line)' },
        body: { paddingTop: 'var(--mantine-spacing-md)' },
      }}
    >
      <div onInput={() => setEntered(true)}>{children}</div>
    </Drawer>
  );
}
