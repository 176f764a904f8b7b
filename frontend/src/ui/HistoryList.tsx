import { Text, Timeline } from '@mantine/core';
import type { ReactNode } from 'react';

<<<<<<< HEAD

import { formatDate, formatInstant } from '../lib/dates';

=======

import { formatInstant } from '../lib/dates';

>>>>>>> frontend

export interface HistoryEntry {
  id: string;
  what: string;
<<<<<<< HEAD
  /** An instant, or a date. */
=======
>>>>>>> frontend
  at: string;
  by?: string;
  organisation?: ReactNode;
  comment?: string;
}

/** What happened to a record: who, when, what they said. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
<<<<<<< HEAD
    <Timeline bulletSize={14} lineWidth={2} active={entries.length} styles={{ itemTitle: { lineHeight: 1.4 } }}>
      {entries.map((entry) => (
        <Timeline.Item key={entry.id} title={entry.what}>
          <Text size="sm" c="dimmed" component="div" className="tabular">
            {entry.at.includes('T') ? formatInstant(entry.at) : formatDate(entry.at)}
=======
    <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
      {entries.map((entry) => (
        <Timeline.Item key={entry.id} title={entry.what}>
          <Text size="sm" c="dimmed" component="div" className="tabular">
            {formatInstant(entry.at)}
>>>>>>> frontend
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
