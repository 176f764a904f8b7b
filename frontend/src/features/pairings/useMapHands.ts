import { type RefObject, useEffect, useRef } from 'react';

interface Place {
  x: number;
  y: number;
}

interface Hands {
  onPan: (dx: number, dy: number) => void;
  onZoom: (by: number, at: Place) => void;
  onTap: (at: Place) => void;
}

/** A finger that has not gone farther meant the place, not the way. */
const still = 6;

/** One finger or the mouse moves, two fingers and the wheel bring nearer, a press that stays chooses. */
export function useMapHands(element: RefObject<HTMLElement | null>, hands: Hands) {
  const now = useRef(hands);
  now.current = hands;
  useEffect(() => {
    const target = element.current;
    if (!target) {
      return undefined;
    }
    const down = new Map<number, Place>();
    let gone = 0;

    const place = (event: MouseEvent): Place => {
      const box = target.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const apart = () => {
      const [one, other] = [...down.values()];
      return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
    };

    function press(event: PointerEvent) {
      if (event.pointerType === 'mouse' && event.button !== 0) {
        return;
      }
      target?.setPointerCapture(event.pointerId);
      if (down.size === 0) {
        gone = 0;
      }
      down.set(event.pointerId, place(event));
    }

    function move(event: PointerEvent) {
      const before = down.get(event.pointerId);
      if (!before) {
        return;
      }
      const after = place(event);
      const wide = apart();
      down.set(event.pointerId, after);
      gone += Math.hypot(after.x - before.x, after.y - before.y);
      if (gone > still || down.size > 1) {
        now.current.onPan((after.x - before.x) / down.size, (after.y - before.y) / down.size);
      }
      if (down.size === 2 && wide > 0) {
        const [one, other] = [...down.values()];
        if (one && other) {
          now.current.onZoom(Math.log2(apart() / wide), { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
        }
      }
    }

    function lift(event: PointerEvent) {
      const was = down.delete(event.pointerId);
      if (was && event.type === 'pointerup' && down.size === 0 && gone <= still) {
        now.current.onTap(place(event));
      }
    }

    function turn(event: WheelEvent) {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const by = (-event.deltaY * lines) / (event.ctrlKey ? 100 : 300);
      now.current.onZoom(Math.min(1, Math.max(-1, by)), place(event));
    }

    target.addEventListener('pointerdown', press);
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', lift);
    target.addEventListener('pointercancel', lift);
    target.addEventListener('wheel', turn, { passive: false });
    return () => {
      target.removeEventListener('pointerdown', press);
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', lift);
      target.removeEventListener('pointercancel', lift);
      target.removeEventListener('wheel', turn);
    };
  }, [element]);
}
