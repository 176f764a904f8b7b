import { Button, Group, Text, Title } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatDate } from '../../lib/dates';
import { withinSentence } from '../../lib/text';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { Attendance } from './Attendance';
import styles from './SessionPage.module.css';

type Act = Body<'transitionSessionReport'>;

export interface ActingOnSession {
  session: Schema<'SessionReport'>;
  acting: UseMutationResult<Schema<'SessionReport'>, Error, Act>;
  /** Someone else was faster; the page says what changed. */
  overtaken: boolean;
  onAct: (body: Act, onDone: () => void) => void;
}

/** The partner's one screen: what was reported, "right" or "needs correcting". */
export function ConfirmCard({ session, acting, overtaken, onAct }: ActingOnSession) {
  const { t } = useTranslation(['sessions', 'words']);
  const { nameOf } = useThemes();
  const [returning, setReturning] = useState(false);
  const id = useId();
  const returnable = session.allowedActions.find((each) => each.action === 'return');
  const error = overtaken ? undefined : acting.error;
  const partners = session.partners.map((each) => each.organisation.name).join(', ');
  return (
    <section className={styles.confirm} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t('sessions:confirm.title')}
      </Title>
      <Text mb="sm">
        <strong>{session.host.name}</strong> {t('sessions:together', { partners })},{' '}
        <span className="tabular">{formatDate(session.date)}</span>
        {session.minutes !== undefined && <>, {t('sessions:page.minutesValue', { count: session.minutes })}</>},{' '}
        {withinSentence(t(`words:sessionMode.${session.mode}`))}
        {session.place && <>, {t('sessions:confirm.at', { place: session.place })}</>}
      </Text>
      {session.themes.length > 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('sessions:themes')}: {session.themes.map(nameOf).join(', ')}
        </Text>
      )}
      <Attendance session={session} />
      <Text size="sm" c="dimmed" my="md">
        {session.status === 'CONFIRMED' ? t('sessions:confirm.counted') : t('sessions:confirm.about')}
      </Text>
      {error && !returning ? <ErrorPanel error={error} /> : null}
      <Group gap="sm" grow preventGrowOverflow={false} className={styles.answers}>
        <Button
          size="lg"
          leftSection={<Icon name="check" />}
          loading={acting.isPending && acting.variables.action === 'confirm'}
          onClick={() => onAct({ action: 'confirm' }, () => say(t('sessions:confirm.done')))}
        >
          {t('sessions:confirm.yes')}
        </Button>
        {returnable?.allowed && (
          <Button
            size="lg"
            variant="default"
            leftSection={<Icon name="edit" />}
            onClick={() => {
              acting.reset();
              setReturning(true);
            }}
          >
            {t('sessions:confirm.no')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={returning && !overtaken}
        onClose={() => setReturning(false)}
        title={t('sessions:confirm.noTitle')}
        effect={t('sessions:confirm.noEffect')}
        comment="required"
        commentLabel={t('sessions:confirm.noLabel')}
        confirmLabel={t('sessions:confirm.no')}
        pending={acting.isPending}
        error={error}
        onConfirm={(comment) =>
          onAct({ action: 'return', comment }, () => {
            setReturning(false);
            say(t('sessions:confirm.returned'));
          })
        }
      />
    </section>
  );
}
