import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { parseSearch, writeSearch } from '../../lib/address';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataTable } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { sidesOf } from './picture';
import { type PairingSearch, pairingTones } from './vocabulary';

type Line = Schema<'PictureLine'>;

const atOnce = 20;

interface PictureTableProps {
  picture: Schema<'PairingPicture'>;
  search: PairingSearch;
}

/** All the picture says, line by line, each with the records behind it. */
export function PictureTable({ picture, search }: PictureTableProps) {
  const { t } = useTranslation(['picture', 'words', 'pairings']);
  const [shown, setShown] = useState(atOnce);
  const [left, right] = sidesOf(picture, search);
  const columns: Column<Line>[] = [
    {
      key: 'left',
      header: t(`picture:${left}`),
      cell: (line) => <Party party={picture.left[line.left]} asOf={search.asOf} />,
    },
    {
      key: 'right',
      header: t(`picture:${right}`),
      cell: (line) => <Party party={picture.right[line.right]} asOf={search.asOf} />,
    },
    picture.by === 'UNIT'
      ? { key: 'pairings', header: t('picture:pairings'), align: 'end', cell: (line) => formatNumber(line.pairings) }
      : {
          key: 'status',
          header: t('pairings:status'),
          cell: (line) =>
            line.status && (
              <StatusBadge tone={pairingTones[line.status]}>{t(`words:pairingStatus.${line.status}`)}</StatusBadge>
            ),
        },
    { key: 'sessions', header: t('picture:sessions'), align: 'end', cell: (line) => <Sessions line={line} /> },
    { key: 'ways', header: t('picture:goOn'), bare: true, cell: (line) => <Ways line={line} search={search} /> },
  ];
  const rows = picture.lines.slice(0, shown);
  const rest = picture.lines.length - rows.length;
  return (
    <>
      <DataTable
        caption={t('picture:table')}
        columns={columns}
        rows={rows}
        rowKey={(line) => line.pairingId ?? `${line.left}-${line.right}`}
      />
      {rest > 0 && (
        <Button variant="default" mt="md" data-noprint onClick={() => startTransition(() => setShown(shown + atOnce))}>
          {t('picture:more', { count: Math.min(atOnce, rest) })}
        </Button>
      )}
    </>
  );
}

function Party({ party, asOf }: { party: Schema<'PictureParty'> | undefined; asOf?: string }) {
  return party && <OrganisationLink organisation={party.organisation} asOf={asOf} />;
}

function Sessions({ line }: { line: Line }) {
  const { t } = useTranslation('picture');
  if (line.sessions === undefined) {
    return t('unknown');
  }
  return line.seen < line.pairings
    ? t('known', { sessions: formatNumber(line.sessions), seen: formatNumber(line.seen) })
    : formatNumber(line.sessions);
}

/** From the line to what is behind it: its sessions; or its pairings, as a list and each as a line of its own. */
function Ways({ line, search }: { line: Line; search: PairingSearch }) {
  const { t } = useTranslation('picture');
  const asked = line.records.slice(line.records.indexOf('?'));
  if (line.pairingId) {
    return (
      <Group gap="sm">
        <Anchor renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: line.pairingId ?? '' }} />}>
          {t('openOne')}
        </Anchor>
        <AddressLink address={`/sessions${asked}`}>{t('openSessions')}</AddressLink>
      </Group>
    );
  }
  const { between } = parseSearch(asked);
  return (
    <Group gap="sm">
      <AddressLink address={`/pairings${asked}`}>{t('openList')}</AddressLink>
      <AddressLink address={`/pairings/picture${writeSearch({ ...search, between, by: 'PARTY' })}`}>
        {t('openApart')}
      </AddressLink>
    </Group>
  );
}
