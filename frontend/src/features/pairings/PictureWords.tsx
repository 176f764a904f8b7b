import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import styles from './Picture.module.css';
import { linesOf } from './picture';

type Picture = Schema<'PairingPicture'>;

const told = 6;

/** What is chosen, in words: with whom, how often. */
export function PictureWords({
  picture,
  chosen,
  asOf,
}: {
  picture: Picture;
  chosen: { side: 'left' | 'right'; index: number } | undefined;
  asOf?: string;
}) {
  const { t } = useTranslation('picture');
  const party = chosen && picture[chosen.side][chosen.index];
  if (!chosen || !party) {
    return (
      <Text className={styles.words} c="dimmed" role="status" data-noprint>
        {t('hint')}
      </Text>
    );
  }
  const lines = linesOf(picture, chosen.side, chosen.index).flatMap((index) => picture.lines[index] ?? []);
  const other = chosen.side === 'left' ? 'right' : 'left';
  const known = lines.filter((line) => line.sessions !== undefined);
  const sessions = known.reduce((sum, line) => sum + (line.sessions ?? 0), 0);
  const { name, code } = party.organisation;
  return (
    <div className={styles.words} role="status" data-noprint>
      <Text>
        {known.length > 0
          ? t('says', { name, count: lines.length, sessions: formatNumber(sessions) })
          : t('saysUnknown', { name, count: lines.length })}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          ...lines.slice(0, told).map((line) =>
            t('with', {
              name: picture[other][line[other]]?.organisation.name ?? '',
              sessions: line.sessions === undefined ? '?' : formatNumber(line.sessions),
            }),
          ),
          ...(lines.length > told ? [t('andMore', { count: lines.length - told })] : []),
        ].join(', ')}
      </Text>
      <AddressLink address={`/organisations/${encodeURIComponent(code)}${asOf ? `?asOf=${asOf}` : ''}`}>
        {t('openParty')}
      </AddressLink>
    </div>
  );
}
