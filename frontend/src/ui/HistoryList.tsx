import { Text, Timeline } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatInstant } from '../lib/dates';

export interface HistoryEntry {
  id: string;
  what: string;
  at: string;
  by?: string;
  organisation?: ReactNode;
  comment?: string;
}

/** What happened to a record: who, when, what they said. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
      {entries.map((entry) => (
        <Timeline.Item key={entry.id} title={entry.what}>
          <Text size="sm" c="dimmed" component="div" className="tabular">
            {formatInstant(entry.at)}
            {entry.by && ` · ${entry.by}`}
            {entry.organisation && <> · {entry.organisation}</>}
          </Text>
          {entry.comment && (
            <Text size="sm" mt={4}>
              “{entry.comment}”
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
