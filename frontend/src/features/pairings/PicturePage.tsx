import { Button, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { writeSearch } from '../../lib/address';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { FilterSelect } from '../../ui/FilterBar';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { PairingFilters } from './PairingFilters';
import { PairingPicture } from './Picture';
import styles from './Picture.module.css';
import { PictureLegend } from './PictureLegend';
import { PictureOnPhone } from './PictureOnPhone';
import { PictureTable } from './PictureTable';
import { narrowed, pictured, sidesOf } from './picture';
import { pictureQuery } from './queries';
import { pictureRoute } from './routes';
import { pictureBys } from './vocabulary';

/** Narrower than this, two columns of names and the lines between them have no room. */
const twoColumns = 620;

/** The picture of who is paired with whom, the filters of the list above it, its table below. */
export function PicturePage() {
  const { t } = useTranslation(['picture', 'map', 'pairings']);
  const { chosen, by, ...search } = pictureRoute.useSearch();
  const navigate = pictureRoute.useNavigate();
  const { data, error, isPending, refetch } = useQuery(pictureQuery(pictured({ ...search, by })));

  function change(changed: ReturnType<typeof pictureRoute.useSearch>) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <>
      <PageHeader
        title={t('picture:title')}
        about={t('picture:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('pairings:title')}</AddressLink>
          </Crumbs>
        }
        actions={
          <Button variant="default" onClick={() => globalThis.print()} data-noprint>
            {t('picture:print')}
          </Button>
        }
      />
      <Group component="nav" aria-label={t('pairings:ways')} gap="md" mb="md" data-noprint>
        <AddressLink address={`/pairings${writeSearch(narrowed(search))}`}>{t('picture:seeList')}</AddressLink>
        <AddressLink address={`/pairings/map${writeSearch({ ...search, by })}`}>{t('picture:seeMap')}</AddressLink>
      </Group>
      <PairingFilters
        search={search}
        onChange={change}
        onClear={() => navigate({ search: { q: search.q }, replace: true })}
        anyStatus={search.asOf ? undefined : t('picture:active')}
      >
        <FilterSelect
          label={t('picture:by')}
          value={by}
          onChange={(value) => change({ by: value })}
          any={t('picture:byOwn')}
          options={pictureBys.map((value) => ({ value, label: t(`picture:bys.${value}`) }))}
        />
      </PairingFilters>
      {isPending ? (
        <LoadingShape shape="list" />
      ) : data ? (
        <Drawn picture={data} search={search} chosen={chosen} onChoose={(code) => change({ chosen: code })} />
      ) : (
        <ErrorPanel error={error} onRetry={() => refetch()} />
      )}
    </>
  );
}

interface DrawnProps {
  picture: Schema<'PairingPicture'>;
  search: Parameters<typeof narrowed>[0];
  chosen: string | undefined;
  onChoose: (code: string) => void;
}

function Drawn({ picture, search, chosen, onChoose }: DrawnProps) {
  const { t } = useTranslation('picture');
  const { ref, width } = useElementSize();
  if (picture.lines.length === 0) {
    return (
      <EmptyState icon="pair" title={t('noneTitle')}>
        {t('noneAbout')}
      </EmptyState>
    );
  }
  const [left, right] = sidesOf(picture, search);
  return (
    <>
      {search.between && <Text mb="xs">{t('between')}</Text>}
      <HowMuch picture={picture} asked={search.between === undefined} />
      <PictureLegend picture={picture} />
      <div ref={ref} className={styles.frame}>
        {width >= twoColumns && (
          <>
            <div className={styles.sides}>
              <strong>{t(left)}</strong>
              <strong>{t(right)}</strong>
            </div>
            <PairingPicture key={picture.by} picture={picture} width={width} asOf={search.asOf} />
          </>
        )}
        {width > 0 && width < twoColumns && (
          <PictureOnPhone picture={picture} width={width} chosen={chosen} onChoose={onChoose} asOf={search.asOf} />
        )}
      </div>
      <TablePanel picture={picture} search={search} />
    </>
  );
}

function TablePanel({ picture, search }: Pick<DrawnProps, 'picture' | 'search'>) {
  const { t } = useTranslation('picture');
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('table')}
      aside={
        <Button
          variant="default"
          size="sm"
          aria-expanded={open}
          onClick={() => startTransition(() => setOpen(!open))}
          data-noprint
        >
          {open ? t('tableHide') : t('tableShow')}
        </Button>
      }
    >
      {open && <PictureTable picture={picture} search={search} />}
    </Panel>
  );
}

/** How many are in it, and what is not. */
function HowMuch({ picture, asked }: { picture: Schema<'PairingPicture'>; asked: boolean }) {
  const { t } = useTranslation('picture');
  const pairings = formatNumber(picture.pairings);
  return (
    <Text role="status" mb="xs">
      {t('all', { pairings, lines: formatNumber(picture.lineCount) })}{' '}
      {picture.by === 'UNIT' && asked && t('grouped', { pairings })}{' '}
      {picture.pairingsShown < picture.pairings &&
        t('leftOut', { shown: formatNumber(picture.pairingsShown), pairings })}
    </Text>
  );
}
