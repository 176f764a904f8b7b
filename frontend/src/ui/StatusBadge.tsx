import { Badge } from '@mantine/core';

/** What a colour says; the word beside it says it too. */
export type Tone = 'good' | 'waiting' | 'attention' | 'bad' | 'quiet' | 'accent';

const colours: Record<Tone, string> = {
  good: 'leaf',
  waiting: 'straw',
  attention: 'brick',
  bad: 'red',
  quiet: 'gray',
  accent: 'lake',
};

export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Badge
      color={colours[tone]}
      variant="light"
      size="lg"
      radius="sm"
      tt="none"
      fw={600}
      styles={{ label: { overflow: 'visible' }, root: { height: 'auto', minHeight: 24, paddingBlock: 2 } }}
    >
      {children}
    </Badge>
  );
}
