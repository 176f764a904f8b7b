import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { LinkTable } from './LinkTable';
import { Paper } from './Paper';
import styles from './Picture.module.css';
import { drawingOf, most, ofSchools } from './pictureData';
import { pictureQuery } from './queries';
import { reformRoute } from './routes';
import { TwoSides } from './TwoSides';
import { UnitFilter } from './UnitFilter';
import { useUnitSentence } from './useUnitSentence';

/** The picture of a reform: what goes from which old unit to which new one, with its table behind it. */
export function ReformPicture({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const query = useQuery(pictureQuery(reform.id));
  return (
    <Panel title={t(query.data && ofSchools(query.data) ? 'pictureTitleSchools' : 'pictureTitle')}>
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data &&
        (query.data.links.length === 0 ? (
          <EmptyState icon="tree" title={t('nothingGoesTitle')}>
            {t('nothingGoesAbout')}
          </EmptyState>
        ) : (
          <Picture reform={reform} picture={query.data} />
        ))}
    </Panel>
  );
}

function Picture({ reform, picture }: { reform: Schema<'Reform'>; picture: Schema<'ReformPicture'> }) {
  const { t } = useTranslation('reform');
  const { unit: around } = reformRoute.useSearch();
  const navigate = reformRoute.useNavigate();
  const [shown, setShown] = useState<string>();
  const drawing = useMemo(() => drawingOf(picture, around), [picture, around]);
  const sentenceOf = useUnitSentence(picture);
  const units = picture.from.length + picture.to.length;
  const schools = ofSchools(picture);
  const tooMany = !around && units > most;
  const spoken = shown ?? around;

  function choose(unit: string | undefined) {
    setShown(undefined);
    void navigate({ search: (before) => ({ ...before, unit }), replace: true, resetScroll: false });
  }

  return (
    <>
      <Group gap="sm" align="flex-end" data-noprint>
        <UnitFilter reform={reform} value={around} onChange={choose} />
        {around && (
          <Button variant="default" onClick={() => choose(undefined)}>
            {t(schools ? 'allSchools' : 'allUnits')}
          </Button>
        )}
      </Group>
      <div role="status" className={styles.sentence} data-noprint>
        {spoken
          ? sentenceOf(spoken)
          : t(
              tooMany ? (schools ? 'tooManySchools' : 'tooManyUnits') : schools ? 'pictureHintSchools' : 'pictureHint',
              { count: units, replace: { count: formatNumber(units) } },
            )}
      </div>
      {!tooMany && (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t(`thickness.${drawing.measure}`)}
            {drawing.links.some(({ link }) => !link.succeeds) && ` ${t('schoolsOnlyAbout')}`}
          </Text>
          <div className={styles.screen}>
            <div className={styles.heads}>
              <div>
                <strong>{t(`sides.${drawing.measure}.from`)}</strong>
                {drawing.beginning.from && <div>{drawing.beginning.from} …</div>}
              </div>
              <div>
                <strong>{t(`sides.${drawing.measure}.to`)}</strong>
                {drawing.beginning.to && <div>{drawing.beginning.to} …</div>}
              </div>
            </div>
            <TwoSides
              key={around}
              drawing={drawing}
              shown={shown}
              onShow={setShown}
              onChoose={(code) => choose(code === around ? undefined : code)}
            />
          </div>
          <Paper drawing={drawing} />
          <LinkTable picture={picture} drawing={drawing} />
        </>
      )}
    </>
  );
}
