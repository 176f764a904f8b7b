import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Panel } from '../../ui/Panel';
import styles from './Pilots.module.css';
import { groupsOf } from './progress';
import { clearSlot, fillSlot, type SlotKey, selectionQuery } from './queries';
import { SlotRow } from './SlotRow';

/** The slots by level; each is filled on its own, one after the other. */
export function SlotGroups({ selection }: { selection: Schema<'PilotSelection'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const client = useQueryClient();
  const setting = useAct(async ({ slot, school }: { slot: SlotKey; school: string | undefined }) => {
    const now = school ? await fillSlot(selection, slot, school) : await clearSlot(selection, slot);
    // The next slot must name this new state, without waiting for the page to ask again.
    client.setQueryData(selectionQuery(selection.id).queryKey, now);
    return now;
  });
  const fillable = selection.allowedActions.some((each) => each.action === 'fill' && each.allowed);
  const replaceable = selection.allowedActions.some((each) => each.action === 'replace' && each.allowed);
  const taken = selection.slots.flatMap((slot) => slot.school?.code ?? []);
  const isAt = (slot: SlotKey) =>
    setting.variables?.slot.level === slot.level && setting.variables.slot.position === slot.position;
  return (
    <div className={styles.groups}>
      {groupsOf(selection).map(({ level, slots, filled }) => (
        <Panel
          key={level}
          title={t(`words:level.${level}`)}
          aside={t('pilots:progress', { filled: String(filled), slots: String(slots.length) })}
        >
          <ul className={styles.slots}>
            {slots.map((slot) => (
              <SlotRow
                key={`${slot.position} ${slot.school?.code}`}
                slot={slot}
                selection={selection}
                taken={taken}
                fillable={fillable}
                replaceable={replaceable}
                pending={setting.isPending}
                justSet={setting.isSuccess && isAt(slot)}
                onSet={(school) => setting.mutate({ slot, school })}
                error={setting.isError && isAt(slot) ? <ErrorPanel error={setting.error} /> : undefined}
              />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
