import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { OrganisationLink } from '../organisations/OrganisationLink';
import styles from './Pilots.module.css';
import { type Slot, slotName } from './progress';

interface SlotRowProps {
  slot: Slot;
  approved: boolean;
  fillable: boolean;
  replaceable: boolean;
  pending: boolean;
  onPick: () => void;
  onClear: () => void;
  error: ReactNode;
}

/** One slot: its school, or that it is empty, and the way to the picker; before whom it was another's. */
export function SlotRow({ slot, approved, fillable, replaceable, pending, onPick, onClear, error }: SlotRowProps) {
  const { t } = useTranslation(['pilots', 'words']);
  const name = t('pilots:slot', { level: t(`words:level.${slot.level}`), position: String(slot.position) });
  const past = slot.history.filter((each) => each.to !== undefined);
  const pick = slot.school ? t('pilots:change') : t('pilots:pick');
  return (
    <li id={`slot-${slotName(slot)}`} tabIndex={-1} className={styles.slot}>
      <span className={styles.position} data-filled={slot.school ? true : undefined} aria-hidden="true">
        {slot.position}
      </span>
      <div className={styles.body}>
        {slot.school ? <OrganisationLink organisation={slot.school} /> : <Text c="dimmed">{t('pilots:empty')}</Text>}
        {slot.school && slot.since && approved && (
          <Text size="sm" c="dimmed">
            {t('pilots:since', { date: formatDate(slot.since) })}
          </Text>
        )}
        {(fillable || (replaceable && slot.school)) && (
          <Group gap="xs" mt={6}>
            {fillable && (
              <Button size="xs" variant="default" aria-label={`${pick}: ${name}`} onClick={onPick}>
                {pick}
              </Button>
            )}
            {fillable && slot.school && (
              <Button
                size="xs"
                variant="default"
                disabled={pending}
                aria-label={`${t('pilots:clear')}: ${name}`}
                onClick={onClear}
              >
                {t('pilots:clear')}
              </Button>
            )}
            {replaceable && slot.school && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t('pilots:replace')}: ${slot.school.name}`}
                onClick={onPick}
              >
                {t('pilots:replace')}
              </Button>
            )}
          </Group>
        )}
        {error}
        {past.length > 0 && <Past tenures={slot.history} count={past.length} />}
      </div>
    </li>
  );
}

function Past({ tenures, count }: { tenures: Slot['history']; count: number }) {
  const { t } = useTranslation('pilots');
  return (
    <details className={styles.past}>
      <summary>{t('history', { number: count })}</summary>
      <ul>
        {tenures.map((each) => (
          <li key={`${each.school.code} ${each.from}`}>
            {each.school.name},{' '}
            {each.to
              ? t('historyLine', { from: formatDate(each.from), to: formatDate(each.to) })
              : t('historyNow', { from: formatDate(each.from) })}
            {each.reason && `: ${each.reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
