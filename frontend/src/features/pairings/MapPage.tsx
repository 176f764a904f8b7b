import { Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { writeSearch } from '../../lib/address';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { FilterSelect } from '../../ui/FilterBar';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { OrganisationList } from '../organisations/OrganisationList';
import { Boundaries } from './Boundaries';
import styles from './Map.module.css';
import { MapCanvas } from './MapCanvas';
import { MapCard } from './MapCard';
import { MapKey } from './MapKey';
import { linesOnMap } from './mapLines';
import { pointsOf } from './mapPoints';
import { boxOf, readView, writeView } from './mapView';
import { PairingFilters } from './PairingFilters';
import { narrowed, pictured } from './picture';
import { areasAddress, boundaryFileQuery, mapPointsQuery, pictureQuery } from './queries';
import { mapRoute } from './routes';
import { pictureBys } from './vocabulary';

/** More would be a carpet; those with the most sessions come first. */
const mostLines = 2000;

/** Points and lines on the map, what is in view as a list below it, and the city's boundaries. */
export function MapPage() {
  const { t } = useTranslation(['map', 'picture', 'pairings']);
  const { at, point, by, lines, ...search } = mapRoute.useSearch();
  const navigate = mapRoute.useNavigate();
  const directory = {
    level: search.level,
    unit: search.unit ?? search.scope,
    kind: search.kind === 'SCHOOL' ? ('SCHOOL' as const) : undefined,
    asOf: search.asOf,
  };
  const points = useQuery({ ...mapPointsQuery(directory), placeholderData: keepPreviousData });
  const picture = useQuery({
    ...pictureQuery({ ...pictured({ ...search, by }), lines: mostLines }),
    placeholderData: keepPreviousData,
    enabled: lines !== 'none',
  });
  const boundaries = useQuery(boundaryFileQuery(search.asOf));
  const [unreadable, setUnreadable] = useState<string>();
  const file = boundaries.data;
  const [box, setBox] = useState<string>();
  const [start] = useState(() => readView(at));

  const placed = useMemo(() => points.data && pointsOf(points.data), [points.data]);
  const shown = lines === 'none' ? undefined : picture.data;
  const linked = useMemo(() => (shown ? linesOnMap(shown) : { lines: [], nowhere: 0 }), [shown]);
  const chosen = useMemo(() => {
    const found = point === undefined ? -1 : (placed?.codes.indexOf(point) ?? -1);
    return found < 0 ? undefined : found;
  }, [placed, point]);
  function change(changed: ReturnType<typeof mapRoute.useSearch>) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  }

  return (
    <>
      <PageHeader
        title={t('map:title')}
        about={t('map:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('pairings:title')}</AddressLink>
          </Crumbs>
        }
      />
      <Group component="nav" aria-label={t('pairings:ways')} gap="md" mb="md" data-noprint>
        <AddressLink address={`/pairings${writeSearch(narrowed(search))}`}>{t('picture:seeList')}</AddressLink>
        <AddressLink address={`/pairings/picture${writeSearch({ ...search, by })}`}>{t('map:seePicture')}</AddressLink>
      </Group>
      <PairingFilters
        search={search}
        onChange={change}
        onClear={() => navigate({ search: { q: search.q, at }, replace: true })}
        anyStatus={search.asOf ? undefined : t('picture:active')}
      >
        <FilterSelect
          label={t('picture:by')}
          value={by}
          onChange={(value) => change({ by: value })}
          any={t('picture:byOwn')}
          options={pictureBys.map((value) => ({ value, label: t(`picture:bys.${value}`) }))}
        />
        <FilterSelect
          label={t('map:lines')}
          value={lines}
          onChange={(value) => change({ lines: value })}
          any={t('map:linesShown')}
          options={[{ value: 'none', label: t('map:linesNone') }]}
        />
      </PairingFilters>
      {points.data && <HowMuch points={points.data} picture={shown} nowhere={linked.nowhere} />}
      {points.isPending && <LoadingShape shape="page" />}
      {!points.data && points.error && <ErrorPanel error={points.error} onRetry={() => points.refetch()} />}
      {!picture.data && picture.error && <ErrorPanel error={picture.error} onRetry={() => picture.refetch()} />}
      {placed && (
        <>
          <MapCanvas
            points={placed}
            lines={linked.lines}
            boundaries={file && areasAddress(file.id)}
            chosen={chosen}
            start={start}
            onRest={(view, size) => {
              setBox(boxOf(view, size));
              change({ at: writeView(view) });
            }}
            onChoose={(code) => change({ point: code })}
            onUnreadable={() => setUnreadable(file?.id)}
          />
          <MapKey points={placed} />
          {point && chosen === undefined && !points.isPlaceholderData && <Text mt="sm">{t('map:pointGone')}</Text>}
          {point && (
            <MapCard code={point} asOf={search.asOf} picture={shown} onClose={() => change({ point: undefined })} />
          )}
        </>
      )}
      <div className={styles.below}>
        {box && (
          <Panel title={t('map:inView')}>
            <Text c="dimmed" mb="sm">
              {t('map:inViewAbout')}
            </Text>
            <OrganisationList filter={{ ...directory, bbox: box }} />
          </Panel>
        )}
        {!boundaries.isPending && <Boundaries file={file} failed={file !== undefined && unreadable === file.id} />}
      </div>
    </>
  );
}

interface HowMuchProps {
  points: Schema<'MapPoints'>;
  picture: Schema<'PairingPicture'> | undefined;
  nowhere: number;
}

/** How many points and lines there are, and which are not drawn. */
function HowMuch({ points, picture, nowhere }: HowMuchProps) {
  const { t } = useTranslation(['map', 'picture']);
  const pairings = formatNumber(picture?.pairings ?? 0);
  return (
    <Text role="status" mb="sm">
      {t('map:points', { located: formatNumber(points.located), unlocated: formatNumber(points.unlocated) })}{' '}
      {points.shown < points.located &&
        t('map:pointsLeftOut', { shown: formatNumber(points.shown), located: formatNumber(points.located) })}{' '}
      {picture &&
        (picture.lineCount > 0
          ? t('picture:all', { pairings, lines: formatNumber(picture.lineCount) })
          : t('map:noLine'))}{' '}
      {picture && picture.pairingsShown < picture.pairings
        ? t('picture:leftOut', { shown: formatNumber(picture.pairingsShown), pairings })
        : null}{' '}
      {nowhere > 0 && t('map:linesNowhere', { count: nowhere })}
    </Text>
  );
}
