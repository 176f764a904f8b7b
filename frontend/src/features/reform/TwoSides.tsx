import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines, litBy } from './Lines';
import { layOut, type Placed } from './layout';
import styles from './Picture.module.css';
import type { Drawing, DrawnUnit } from './pictureData';

interface TwoSidesProps {
  drawing: Drawing;
  /** The unit whose lines alone are to be seen now, by its code. */
  shown: string | undefined;
  onShow: (code: string | undefined) => void;
  onChoose: (code: string) => void;
}

/** How much of the width the names of each side take; the rest is for the lines. Also in the style. */
const columns = { from: 0.33, to: 0.36 };
/** A letter of a label, a little wider than most. */
const letter = 7.6;
const usual = 720;
/** What a name keeps free on both sides of itself. */
const margins = 12;

/** Old units on the left, new ones on the right, a line for what goes over; one unit at a time has all the light. */
export function TwoSides({ drawing, shown, onShow, onChoose }: TwoSidesProps) {
  const { t } = useTranslation('reform');
  const { ref, width } = useElementSize();
  const room = width || usual;
  const layout = useMemo(
    () =>
      layOut(drawing.from, drawing.to, drawing.links, {
        lettersLeft: Math.floor((room * columns.from - margins) / letter),
        lettersRight: Math.floor((room * columns.to - margins) / letter),
      }),
    [drawing, room],
  );
  const lit = useMemo(() => litBy(drawing, shown), [drawing, shown]);
  return (
    <div ref={ref} className={styles.sides} style={{ height: layout.height }} data-one={lit && true}>
      <Names
        side="from"
        label={t(`sides.${drawing.measure}.from`)}
        rows={layout.left}
        lit={lit}
        onShow={onShow}
        onChoose={onChoose}
      />
      <Lines layout={layout} lit={lit} />
      <Names
        side="to"
        label={t(`sides.${drawing.measure}.to`)}
        rows={layout.right}
        lit={lit}
        onShow={onShow}
        onChoose={onChoose}
      />
    </div>
  );
}

interface NamesProps {
  side: 'from' | 'to';
  label: string;
  rows: readonly Placed<DrawnUnit>[];
  lit: ReadonlySet<string> | undefined;
  onShow: (code: string | undefined) => void;
  onChoose: (code: string) => void;
}

const strides: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The units of a side: one stop for the keyboard, and the arrows within it. */
function Names({ side, label, rows, lit, onShow, onChoose }: NamesProps) {
  const [stop, setStop] = useState<string>();
  const stopAt = rows.some(({ unit }) => unit.id === stop) ? stop : rows[0]?.unit.id;

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const at = rows.findIndex(({ unit }) => unit.id === stopAt);
    const stride = strides[event.key];
    const wanted = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : stride && at + stride;
    if (wanted === undefined) {
      return;
    }
    event.preventDefault();
    const next = rows[Math.min(Math.max(wanted, 0), rows.length - 1)];
    setStop(next?.unit.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-unit="${next?.unit.id}"]`)?.focus();
  }

  return (
    <div role="toolbar" aria-orientation="vertical" aria-label={label} className={styles[side]} onKeyDown={move}>
      {rows.map(({ unit, top, height }) => (
        <button
          key={unit.id}
          type="button"
          className={styles.name}
          style={{ top, height }}
          tabIndex={unit.id === stopAt ? 0 : -1}
          data-unit={unit.id}
          data-dim={(lit && !lit.has(`${side} ${unit.id}`)) || undefined}
          aria-label={unit.unit.name}
          onMouseEnter={() => onShow(unit.unit.code)}
          onMouseLeave={() => onShow(undefined)}
          onFocus={() => {
            setStop(unit.id);
            onShow(unit.unit.code);
          }}
          onBlur={() => onShow(undefined)}
          onClick={() => onChoose(unit.unit.code)}
        >
          {unit.label}
        </button>
      ))}
    </div>
  );
}
