import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { themesQuery } from '../../api/reference';
import { organisationQuery } from './queries';

/** One row of a figure's breakdown in words, as a list that is narrowed to it says them; nothing where it is not. */
export function usePartWords(part: string | undefined, asOf?: string): string | undefined {
  const { t, i18n } = useTranslation(['organisations', 'words']);
  const [by = '', key = ''] = part?.split(/:(.*)/s) ?? [];
  const unit = useQuery({ ...organisationQuery(key, asOf), enabled: ['unit', 'giver', 'receiver'].includes(by) });
  const themes = useQuery({ ...themesQuery, enabled: by === 'theme' });
  const theme = themes.data?.find((one) => one.code === key);
  switch (by) {
    case 'unit':
      return t('organisations:part.unit', { name: unit.data?.name ?? key });
    case 'giver':
    case 'receiver':
      return t(`organisations:part.${by}`, { name: unit.data?.name ?? key });
    case 'zone':
      return t('organisations:part.zone', { name: t(`words:zone.${key as 'INNER'}`) });
    case 'level':
      return t(`words:level.${key as 'PRIMARY'}`);
    case 'ownership':
      return t(`words:ownership.${key as 'PUBLIC'}`);
    case 'theme':
      return (i18n.language === 'en' ? theme?.nameEn : theme?.nameVi) ?? key;
    case 'pilot':
      return t(`organisations:withPilot.${key as 'WITH'}`);
    default:
      return part;
  }
}
