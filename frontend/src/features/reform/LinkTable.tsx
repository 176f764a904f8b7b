import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber, formatShare } from '../../lib/numbers';
import { type Column, DataTable } from '../../ui/DataList';
import styles from './Picture.module.css';
import type { Drawing, DrawnLink } from './pictureData';

interface LinkTableProps {
  picture: Schema<'ReformPicture'>;
  drawing: Drawing;
}

/** The table behind the picture: a row for each line. */
export function LinkTable({ picture, drawing }: LinkTableProps) {
  const { t } = useTranslation('reform');
  const names = new Map([...picture.from, ...picture.to].map(({ id, name }) => [id, name]));
  const ends: Column<DrawnLink>[] = [
    { key: 'from', header: t(`sides.${drawing.measure}.from`), cell: ({ from }) => names.get(from) },
    { key: 'to', header: t(`sides.${drawing.measure}.to`), cell: ({ to }) => names.get(to) },
  ];
  const share: Column<DrawnLink> = {
    key: 'share',
    header: t('shareGoes'),
    align: 'end',
    cell: ({ link }) => (link.share === undefined ? null : formatShare(link.share)),
  };
  const goes: Column<DrawnLink>[] = [
    { key: 'schools', header: t('schoolsMove'), align: 'end', cell: ({ link }) => formatNumber(link.schools) },
    {
      key: 'communes',
      header: t('communesGo'),
      align: 'end',
      cell: ({ link }) => (link.formerCommunes === undefined ? null : formatNumber(link.formerCommunes)),
    },
    {
      key: 'succeeds',
      header: t('succeeds'),
      cell: ({ link }) => t(link.succeeds ? 'succeedsYes' : 'succeedsNo'),
    },
  ];
  return (
    <details className={styles.details}>
      <summary>
        {t('tableBehind', { count: drawing.links.length, replace: { count: formatNumber(drawing.links.length) } })}
      </summary>
      <DataTable
        caption={t(drawing.measure === 'shares' ? 'pictureTitleSchools' : 'pictureTitle')}
        columns={[...ends, ...(drawing.measure === 'shares' ? [share] : goes)]}
        rows={drawing.links}
        rowKey={({ from, to }) => `${from} ${to}`}
      />
    </details>
  );
}
