import { Button, Group, Popover, Text, VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import type { Schema } from '../api/types';

type AllowedAction = Schema<'AllowedAction'>;

export interface ActionWord {
  label: string;
  /** The one thing most people come to do. */
  primary?: boolean;
  danger?: boolean;
}

interface ActionButtonsProps {
  actions: readonly AllowedAction[];
  /** The words of the actions this place shows, in the order of the buttons; others are left out. */
  words: Readonly<Record<string, ActionWord>>;
  onAct: (action: string) => void;
  pending?: string;
}

/** Buttons for what the service allows; what it does not allow now says why when it is touched or focused. */
export function ActionButtons({ actions, words, onAct, pending }: ActionButtonsProps) {
  const offered = Object.keys(words).flatMap((name) => actions.find((each) => each.action === name) ?? []);
  const inOrder = [...offered.filter((each) => each.allowed), ...offered.filter((each) => !each.allowed)];
  return (
    <Group gap="xs">
      {inOrder.map(({ action, allowed, reason }) => {
        const word = words[action];
        if (!word) {
          return null;
        }
        return allowed ? (
          <Button
            key={action}
            variant={word.primary ? 'filled' : 'default'}
            color={word.danger ? 'red' : undefined}
            c={word.danger && !word.primary ? 'var(--mantine-color-error)' : undefined}
            loading={pending === action}
            onClick={() => onAct(action)}
          >
            {word.label}
          </Button>
        ) : (
          <RefusedButton key={action} label={word.label} reason={reason} />
        );
      })}
    </Group>
  );
}

function RefusedButton({ label, reason }: { label: string; reason?: string }) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <>
      <Popover
        opened={opened && Boolean(reason)}
        onChange={setOpened}
        position="bottom"
        withArrow
        width={280}
        withRoles={false}
      >
        <Popover.Target>
          <Button
            variant="default"
            data-disabled
            aria-disabled
            aria-describedby={reason ? id : undefined}
            onClick={() => setOpened(true)}
            onFocus={() => setOpened(true)}
            onBlur={() => setOpened(false)}
            onMouseEnter={() => setOpened(true)}
            onMouseLeave={() => setOpened(false)}
          >
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Text size="sm">{reason}</Text>
        </Popover.Dropdown>
      </Popover>
      {reason && <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </>
  );
}
