import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Panel } from '../../ui/Panel';
import styles from './Pilots.module.css';
import { groupsOf, slotName } from './progress';
import { clearSlot, type SlotKey, selectionQuery } from './queries';
import { selectionRoute } from './routes';
import { SlotPanel } from './SlotPanel';
import { SlotRow } from './SlotRow';

/** The button that was pressed may be gone: the focus stays with its slot. */
function focusOn(slot: string) {
  document.getElementById(`slot-${slot}`)?.focus({ preventScroll: true });
}

/** The slots by level; the picker of one is named in the address, so that the way back closes it. */
export function SlotGroups({ selection }: { selection: Schema<'PilotSelection'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const client = useQueryClient();
  const { slot: asked } = selectionRoute.useSearch();
  const navigate = selectionRoute.useNavigate();
  const clearing = useAct(async (slot: SlotKey) => {
    // The next slot must name this new state, without waiting for the page to ask again.
    client.setQueryData(selectionQuery(selection.id).queryKey, await clearSlot(selection, slot));
    focusOn(slotName(slot));
  });
  const was = useRef(asked);
  useEffect(() => {
    if (was.current && !asked) {
      focusOn(was.current);
    }
    was.current = asked;
  }, [asked]);
  const may = (action: string) => selection.allowedActions.some((each) => each.action === action && each.allowed);
  const fillable = may('fill');
  const replaceable = may('replace');
  const open = selection.slots.find((slot) => slotName(slot) === asked);
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
                key={slot.position}
                slot={slot}
                approved={selection.status === 'APPROVED'}
                fillable={fillable}
                replaceable={replaceable}
                pending={clearing.isPending}
                onPick={() => navigate({ search: { slot: slotName(slot) } })}
                onClear={() => clearing.mutate(slot)}
                error={
                  clearing.isError && clearing.variables && slotName(clearing.variables) === slotName(slot) ? (
                    <ErrorPanel error={clearing.error} />
                  ) : undefined
                }
              />
            ))}
          </ul>
        </Panel>
      ))}
      {open && (fillable || (replaceable && open.school)) && (
        <SlotPanel
          key={slotName(open)}
          slot={open}
          selection={selection}
          onClose={() => navigate({ search: {}, replace: true })}
        />
      )}
    </div>
  );
}
