import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { takeArrival } from './arrival';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  title: string;
  /** One or two lines on what this page is for, or the facts under a name. */
  about?: ReactNode;
  /** A small word above the title: what kind of thing this is. */
  kind?: ReactNode;
  breadcrumbs?: ReactNode;
  /** Buttons to the right; below the title on a phone. */
  actions?: ReactNode;
}

/** The top of every page: its title in the window, its heading, and the focus after a change of page. */
export function PageHeader({ title, about, kind, breadcrumbs, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeArrival()) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <header className={styles.header}>
      <title>{`${title} · Chung Tay`}</title>
      {breadcrumbs}
      <div className={styles.line}>
        <Stack gap={4} className={styles.words}>
          {kind && (
            <Text size="sm" c="dimmed" component="div">
              {kind}
            </Text>
          )}
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {about && (
            <Text c="dimmed" maw="70ch" component="div">
              {about}
            </Text>
          )}
        </Stack>
        {actions && (
          <Group gap="xs" className={styles.actions} data-noprint>
            {actions}
          </Group>
        )}
      </div>
    </header>
  );
}
