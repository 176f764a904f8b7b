import { NativeSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { Line } from './Picture';
import styles from './Picture.module.css';
import { PictureWords } from './PictureWords';
import { linesOf } from './picture';
import { layOutOne, rowHeight } from './pictureLayout';

type Picture = Schema<'PairingPicture'>;

interface PictureOnPhoneProps {
  picture: Picture;
  width: number;
  /** The code of the one it is seen from. */
  chosen: string | undefined;
  onChoose: (code: string) => void;
  asOf?: string;
}

/** Where two columns have no room: one party at a time, its partners below each other. */
export function PictureOnPhone({ picture, width, chosen, onChoose, asOf }: PictureOnPhoneProps) {
  const { t } = useTranslation('picture');
  const found = (['left', 'right'] as const)
    .map((side) => ({ side, index: picture[side].findIndex(({ organisation }) => organisation.code === chosen) }))
    .find(({ index }) => index >= 0);
  const { side, index } = found ?? { side: 'left' as const, index: picture.lines[0]?.left ?? 0 };
  const other = side === 'left' ? 'right' : 'left';
  const lines = useMemo(() => linesOf(picture, side, index), [picture, side, index]);
  const layout = useMemo(() => layOutOne(picture, lines, other, width), [picture, lines, other, width]);
  const party = picture[side][index];
  return (
    <>
      <NativeSelect
        label={t('chosen')}
        value={party?.organisation.code}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={(['left', 'right'] as const).map((one) => ({
          group: t(one),
          items: picture[one].map(({ organisation: { code, name } }) => ({ value: code, label: name })),
        }))}
        mb="sm"
        data-noprint
      />
      <PictureWords picture={picture} chosen={{ side, index }} asOf={asOf} />
      <Text fw={600} className={styles.one}>
        {party?.organisation.name}
      </Text>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={t('drawing', { lines: lines.length })}
      >
        <g className={styles.lines}>
          {layout.lines.map((drawn) => (
            <Line key={drawn.index} line={picture.lines[drawn.index]} drawn={drawn} />
          ))}
        </g>
        {layout.parties.map(({ index: nth, name, y }, row) => (
          <text key={`${nth}-${lines[row]}`}>
            {name.map((words, line) => (
              <tspan key={words} x={layout.rightEdge + 8} y={y - (name.length * rowHeight) / 2 + line * rowHeight + 13}>
                {`${words} `}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </>
  );
}
