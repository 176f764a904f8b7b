import { Alert, List, Radio, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { Icon } from '../../ui/Icon';
import styles from './BothVersions.module.css';
import { type Difference, type LineValues, planChanges, sameValue } from './lineValues';
import { useLineWords } from './useLineWords';

/** Two people changed the plan at once. */
export interface Meeting {
  /** The plan as it now is. */
  plan: Schema<'ActivityPlan'>;
  /** The plan I began with. */
  before: Schema<'ActivityPlan'>;
  /** Where the two versions of the line part. */
  apart: readonly Difference[];
  /** They removed the line I was changing. */
  deleted: boolean;
  lineId: string | undefined;
}

interface BothVersionsProps {
  meeting: Meeting;
  form: UseFormReturnType<LineValues>;
  known: readonly Schema<'OrganisationRef'>[];
}

/** My version and theirs, field by field; a choice goes into the form, and neither is lost. */
export function BothVersions({ meeting, form, known }: BothVersionsProps) {
  const { t } = useTranslation(['plans', 'words']);
  const { said } = useLineWords(known);
  const block = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new meeting is read first
  useEffect(() => block.current?.focus(), [meeting]);
  const changes = planChanges(meeting.before, meeting.plan, meeting.lineId);
  const elsewhere = [
    changes.status && t('plans:statusNow', { status: t(`words:planStatus.${changes.status}`) }),
    ...changes.agreed.map((each) => t('plans:agreedMeanwhile', { party: each.party.name })),
    ...changes.added.map((each) => t('plans:addedMeanwhile', { title: each.title })),
    ...changes.changed.map((each) => t('plans:changedMeanwhile', { title: each.title })),
    ...changes.removed.map((each) => t('plans:removedMeanwhile', { title: each.title })),
  ].filter((each) => typeof each === 'string');
  const title = meeting.deleted ? 'deletedTitle' : meeting.apart.length > 0 ? 'bothTitle' : 'elsewhereTitle';
  const about = meeting.deleted ? 'deletedAbout' : meeting.apart.length > 0 ? 'bothAbout' : 'elsewhereAbout';
  return (
    <Alert
      ref={block}
      tabIndex={-1}
      color="straw"
      role="alert"
      icon={<Icon name="swap" />}
      title={t(`plans:${title}`)}
      className={styles.block}
    >
      <Stack gap="md">
        <Text size="sm">{t(`plans:${about}`)}</Text>
        {meeting.apart.map(({ field, mine, theirs }) => (
          <Radio.Group
            key={field}
            label={t(`plans:${field === 'title' ? 'lineTitle' : field}`)}
            value={sameValue(form.values[field], theirs) ? 'theirs' : sameValue(form.values[field], mine) ? 'mine' : ''}
            onChange={(whose) =>
              (form.setFieldValue as (field: string, value: unknown) => void)(field, whose === 'mine' ? mine : theirs)
            }
          >
            <div className={styles.versions}>
              <Version whose="mine" name={t('plans:mine')} words={said(field, mine as never)} />
              <Version whose="theirs" name={t('plans:theirs')} words={said(field, theirs as never)} />
            </div>
          </Radio.Group>
        ))}
        {elsewhere.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('plans:elsewhere')}
            </Text>
            <List size="sm">
              {elsewhere.map((each) => (
                <List.Item key={each}>{each}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Alert>
  );
}

function Version({ whose, name, words }: { whose: 'mine' | 'theirs'; name: string; words: string }) {
  return (
    <Radio
      value={whose}
      className={styles.version}
      label={
        <>
          <span className={styles.whose}>{name}</span>
          <span className={styles.words}>{words}</span>
        </>
      }
    />
  );
}
