import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './panels.module.css';

interface EmptyStateProps {
  icon?: IconName;
  /** What would stand here. */
  title: string;
  /** When it comes, or what is in the way. */
  children?: ReactNode;
  /** The first step: a button or a link. */
  action?: ReactNode;
}

export function EmptyState({ icon = 'list', title, children, action }: EmptyStateProps) {
  return (
    <Stack className={styles.empty} gap="xs" align="center">
      <span className={styles.emptyIcon}>
        <Icon name={icon} size={28} />
      </span>
      <Text fw={600} ta="center">
        {title}
      </Text>
      {children && (
        <Text c="dimmed" ta="center" maw="52ch" component="div">
          {children}
        </Text>
      )}
      {action && <div>{action}</div>}
    </Stack>
  );
}
