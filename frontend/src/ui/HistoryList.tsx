import { Text, Timeline } from '@mantine/core';
import type { ReactNode } from 'react';

import { formatDate, formatInstant } from '../lib/dates';

export interface HistoryEntry {
  id: string;
  what: string;
  /** An instant, or a date. */
  at: string;
  by?: string;
  organisation?: ReactNode;
  comment?: string;
}

/** What happened to a record: who, when, what they said. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <Timeline bulletSize={14} lineWidth={2} active={entries.length} styles={{ itemTitle: { lineHeight: 1.4 } }}>
      {entries.map((entry) => (
        <Timeline.Item key={entry.id} title={entry.what}>
          <Text size="sm" c="dimmed" component="div" className="tabular">
            {entry.at.includes('T') ? formatInstant(entry.at) : formatDate(entry.at)}
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
