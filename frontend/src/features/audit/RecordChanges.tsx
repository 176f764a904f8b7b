import { Button, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatInstant } from '../../lib/dates';
import { LoadedList } from '../../ui/DataList';
import { Panel } from '../../ui/Panel';
import { ChangeList } from './ChangeList';
import { type RecordCollection, recordHistoryQuery } from './queries';
import { useFieldWords } from './useFieldWords';

interface RecordChangesProps {
  collection: RecordCollection;
  /** The record's id; of an organisation its code will do. */
  id: string;
  /** Which record, where a page shows several. */
  name?: string;
}

/** The history of a record: who changed what, and when. It is fetched when somebody wants to know. */
export function RecordChanges({ collection, id, name }: RecordChangesProps) {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <Panel
      title={name ? t('changesOf', { name }) : t('changes')}
      aside={
        <Button
          variant="default"
          size="xs"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? t('hide') : t('show')}
        </Button>
      }
    >
      {open && (
        <div id={body}>
          <Steps collection={collection} id={id} />
        </div>
      )}
    </Panel>
  );
}

function Steps({ collection, id }: Pick<RecordChangesProps, 'collection' | 'id'>) {
  const { t } = useTranslation('audit');
  const query = useInfiniteQuery(recordHistoryQuery(collection, id));
  return (
    <LoadedList query={query} empty={<Text c="dimmed">{t('none')}</Text>}>
      {(steps: Schema<'HistoryEntry'>[]) => (
        <Timeline bulletSize={14} lineWidth={2} active={steps.length} styles={{ itemTitle: { lineHeight: 1.4 } }}>
          {steps.map((step) => (
            <Step key={step.id} step={step} collection={collection} />
          ))}
        </Timeline>
      )}
    </LoadedList>
  );
}

function Step({ step, collection }: { step: Schema<'HistoryEntry'>; collection: RecordCollection }) {
  const { t } = useTranslation('audit');
  const { stepOf } = useFieldWords(collection);
  return (
    <Timeline.Item title={stepOf(step.action)}>
      <Text size="sm" c="dimmed" className="tabular">
        {[formatInstant(step.at), step.by ?? t('service'), step.organisation?.name].filter(Boolean).join(' · ')}
      </Text>
      {step.comment && (
        <Text size="sm" my={4}>
          “{step.comment}”
        </Text>
      )}
      <ChangeList changes={step.changes} collection={collection} />
    </Timeline.Item>
  );
}
