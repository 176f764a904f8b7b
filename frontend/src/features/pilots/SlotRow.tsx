import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import styles from './Pilots.module.css';
import type { Slot } from './progress';
import { ReplaceDialog } from './ReplaceDialog';

interface SlotRowProps {
  slot: Slot;
  selection: Schema<'PilotSelection'>;
  /** Schools that stand in a slot already. */
  taken: readonly string[];
  fillable: boolean;
  replaceable: boolean;
  pending: boolean;
  /** It was the last to be filled or cleared: the focus stays with it. */
  justSet: boolean;
  onSet: (school: string | undefined) => void;
  error: ReactNode;
}

/** One slot: its school, or the picker that fills it; before whom it was another's. */
export function SlotRow({
  slot,
  selection,
  taken,
  fillable,
  replaceable,
  pending,
  justSet,
  onSet,
  error,
}: SlotRowProps) {
  const { t } = useTranslation(['pilots', 'words']);
  const [changing, setChanging] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (justSet) {
      row.current?.focus({ preventScroll: true });
    }
  }, [justSet]);
  const name = t('pilots:slot', { level: t(`words:level.${slot.level}`), position: String(slot.position) });
  const picks = fillable && (!slot.school || changing);
  const past = slot.history.filter((each) => each.to !== undefined);
  return (
    <li ref={row} tabIndex={-1} className={styles.slot}>
      <span className={styles.position} data-filled={slot.school ? true : undefined} aria-hidden="true">
        {slot.position}
      </span>
      <div className={styles.body}>
        {slot.school && (
          <>
            <OrganisationLink organisation={slot.school} />
            {slot.since && selection.status === 'APPROVED' && (
              <Text size="sm" c="dimmed">
                {t('pilots:since', { date: formatDate(slot.since) })}
              </Text>
            )}
          </>
        )}
        {!slot.school && !picks && <Text c="dimmed">{t('pilots:empty')}</Text>}
        {picks && (
          <OrganisationPicker
            label={name}
            placeholder={t('pilots:pick')}
            value={undefined}
            disabled={pending}
            without={taken}
            filter={{ kind: 'SCHOOL', unit: selection.unit.code, level: slot.level, ownership: 'PUBLIC' }}
            onChange={(code) => {
              if (code) {
                setChanging(false);
                onSet(code);
              }
            }}
          />
        )}
        {slot.school && (fillable || replaceable) && (
          <Group gap="xs" mt={6}>
            {fillable && (
              <>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${changing ? t('pilots:keep') : t('pilots:change')}: ${name}`}
                  onClick={() => setChanging(!changing)}
                >
                  {changing ? t('pilots:keep') : t('pilots:change')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={pending}
                  aria-label={`${t('pilots:clear')}: ${name}`}
                  onClick={() => onSet(undefined)}
                >
                  {t('pilots:clear')}
                </Button>
              </>
            )}
            {replaceable && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t('pilots:replace')}: ${slot.school.name}`}
                onClick={() => setReplacing(true)}
              >
                {t('pilots:replace')}
              </Button>
            )}
          </Group>
        )}
        {error}
        {past.length > 0 && <Past tenures={slot.history} count={past.length} />}
        {slot.school && replacing && (
          <ReplaceDialog
            slot={slot}
            school={slot.school}
            selection={selection}
            taken={taken}
            onClose={() => setReplacing(false)}
          />
        )}
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
