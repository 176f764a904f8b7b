import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import styles from './Picture.module.css';
import { PictureWords } from './PictureWords';
import { lineMark, linesOf } from './picture';
import { type DrawnLine, type DrawnParty, type Layout, layOut, rowHeight } from './pictureLayout';
import { useBlocks } from './useBlocks';

type Picture = Schema<'PairingPicture'>;

interface Chosen {
  side: 'left' | 'right';
  index: number;
}

/** Two columns of names and the lines between them. What is pointed at, walked to or tapped stands out, and is told below the legend. */
export function PairingPicture({ picture, width, asOf }: { picture: Picture; width: number; asOf?: string }) {
  const { t } = useTranslation('picture');
  const layout = useMemo(() => layOut(picture, width), [picture, width]);
  const [kept, setKept] = useState<Chosen>();
  const [pointed, setPointed] = useState<Chosen>();
  const chosen = pointed ?? kept;
  const lines = useMemo(() => (chosen ? linesOf(picture, chosen.side, chosen.index) : []), [picture, chosen]);

  function walk(event: KeyboardEvent<SVGSVGElement>) {
    const next = step(layout.parties, kept, event.key);
    if (next) {
      event.preventDefault();
      setKept(next);
      document.getElementById(idOf(next))?.focus();
    }
  }

  return (
    <>
      <PictureWords picture={picture} chosen={chosen} asOf={asOf} />
      <svg
        className={styles.picture}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        data-dimmed={chosen !== undefined || undefined}
        role="group"
        aria-label={t('drawing', { lines: picture.lines.length })}
        onKeyDown={walk}
        onPointerLeave={() => setPointed(undefined)}
      >
        <Lines picture={picture} layout={layout} />
        <g className={styles.chosenLines}>
          {lines.map((index) => (
            <Line key={index} line={picture.lines[index]} drawn={layout.lines[index]} />
          ))}
        </g>
        <Parties picture={picture} layout={layout} kept={kept} onKeep={setKept} onPoint={setPointed} />
        {chosen && <Partners picture={picture} layout={layout} chosen={chosen} lines={lines} />}
      </svg>
    </>
  );
}

function Lines({ picture, layout }: { picture: Picture; layout: Layout }) {
  return (
    <g className={styles.lines}>
      {useBlocks(layout.lines).map((block) => (
        <LineBlock key={block[0]?.index} picture={picture} block={block} />
      ))}
    </g>
  );
}

const LineBlock = memo(function LineBlock({ picture, block }: { picture: Picture; block: readonly DrawnLine[] }) {
  return block.map((drawn) => <Line key={drawn.index} line={picture.lines[drawn.index]} drawn={drawn} />);
});

export function Line({ line, drawn }: { line?: Schema<'PictureLine'>; drawn?: DrawnLine }) {
  return (
    line &&
    drawn && <path d={drawn.path} strokeWidth={drawn.width} className={styles.line} data-mark={lineMark(line)} />
  );
}

interface PartiesProps {
  picture: Picture;
  layout: Layout;
  kept: Chosen | undefined;
  onKeep: (chosen: Chosen | undefined) => void;
  onPoint: (chosen: Chosen | undefined) => void;
}

function Parties({ layout, ...rest }: PartiesProps) {
  return (
    <>
      {useBlocks(layout.headings).map((block) => (
        <HeadingBlock key={`${block[0]?.side}${block[0]?.y}`} layout={layout} block={block} />
      ))}
      {useBlocks(layout.parties).map((block) => (
        <PartyBlock key={`${block[0]?.side}${block[0]?.index}`} layout={layout} block={block} {...rest} />
      ))}
    </>
  );
}

const HeadingBlock = memo(function HeadingBlock({ layout, block }: { layout: Layout; block: Layout['headings'] }) {
  return block.map(({ side, name, y }) => (
    <Words key={`${side}${y}`} className={styles.heading} side={side} layout={layout} name={name} y={y} />
  ));
});

/** Drawn anew only when another is kept: to point at one must not draw hundreds. */
const PartyBlock = memo(function PartyBlock(props: PartiesProps & { block: readonly DrawnParty[] }) {
  const { picture, layout, block, kept, onKeep, onPoint } = props;
  return block.map((party) => {
    const { side, index } = party;
    const here = kept?.side === side && kept.index === index;
    return (
      <g
        key={`${side}${index}`}
        id={idOf(party)}
        role="button"
        aria-pressed={here}
        aria-label={picture[side][index]?.organisation.name}
        tabIndex={here || (!kept && party === layout.parties[0]) ? 0 : -1}
        className={styles.party}
        onClick={() => onKeep(here ? undefined : { side, index })}
        onFocus={() => onPoint({ side, index })}
        onBlur={() => onPoint(undefined)}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint({ side, index })}
      >
        <Words side={side} layout={layout} name={party.name} y={party.y} />
      </g>
    );
  });
});

function Words({
  side,
  layout,
  name,
  y,
  className,
}: Pick<DrawnParty, 'side' | 'name' | 'y'> & { layout: Layout; className?: string }) {
  const x = side === 'left' ? layout.leftEdge - 10 : layout.rightEdge + 10;
  const top = y - (name.length * rowHeight) / 2;
  return (
    <>
      <rect
        className={styles.ground}
        x={side === 'left' ? 0 : layout.rightEdge + 4}
        y={top - 3}
        width={side === 'left' ? layout.leftEdge - 4 : layout.width - layout.rightEdge - 4}
        height={name.length * rowHeight + 6}
        rx={6}
      />
      <text className={className} textAnchor={side === 'left' ? 'end' : 'start'}>
        {name.map((words, nth) => (
          <tspan key={words} x={x} y={top + nth * rowHeight + 13}>
            {words}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** Those whom its lines lead to, once more and brighter. */
function Partners({
  picture,
  layout,
  chosen,
  lines,
}: {
  picture: Picture;
  layout: Layout;
  chosen: Chosen;
  lines: readonly number[];
}) {
  const other = chosen.side === 'left' ? 'right' : 'left';
  const partners = new Set(lines.map((index) => picture.lines[index]?.[other]));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; each name stands there once already.
    <g className={styles.partners} aria-hidden="true">
      {layout.parties
        .filter(({ side, index }) => (side === other ? partners.has(index) : index === chosen.index))
        .map(({ side, index, name, y }) => (
          <Words key={`${side}${index}`} side={side} layout={layout} name={name} y={y} />
        ))}
    </g>
  );
}

const idOf = ({ side, index }: Chosen) => `picture-${side}-${index}`;

/** Up and down within a side, left and right to the one across. */
export function step(parties: readonly DrawnParty[], from: Chosen | undefined, key: string): Chosen | undefined {
  const side = from?.side ?? 'left';
  const column = parties.filter((party) => party.side === side);
  const at = column.findIndex((party) => party.index === from?.index);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return column[Math.min(column.length - 1, Math.max(0, at + (key === 'ArrowDown' ? 1 : -1)))];
  }
  if (key === 'Home' || key === 'End') {
    return column.at(key === 'Home' ? 0 : -1);
  }
  if ((key === 'ArrowRight' && side === 'left') || (key === 'ArrowLeft' && side === 'right')) {
    const y = column[at]?.y ?? 0;
    return parties
      .filter((party) => party.side !== side)
      .reduce<DrawnParty | undefined>(
        (near, party) => (!near || Math.abs(party.y - y) < Math.abs(near.y - y) ? party : near),
        undefined,
      );
  }
  if (key === 'Enter' || key === ' ') {
    return from ?? column[0];
  }
  return undefined;
}
