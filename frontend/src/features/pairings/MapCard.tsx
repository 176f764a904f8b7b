import { CloseButton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { organisationQuery } from '../organisations/queries';
import styles from './Map.module.css';
import { lineCount } from './mapLines';

interface MapCardProps {
  code: string;
  asOf?: string;
  picture: Schema<'PairingPicture'> | undefined;
  onClose: () => void;
}

/** Who stands at the point that was tapped. */
export function MapCard({ code, asOf, picture, onClose }: MapCardProps) {
  const { t } = useTranslation(['map', 'words']);
  const { data, error } = useQuery(organisationQuery(code, asOf));
  const lines = lineCount(picture, code);
  return (
    <div className={styles.card} role="status">
      <CloseButton aria-label={t('map:close')} onClick={onClose} className={styles.close} />
      {data && (
        <>
          <Text fw={600} component="div">
            <OrganisationLink organisation={data} asOf={asOf} />
          </Text>
          <Text size="sm" c="dimmed">
            {[
              data.levels.length > 0
                ? data.levels.map((level) => t(`words:level.${level}`)).join(', ')
                : t(`words:organisationKind.${data.kind}`),
              data.zone && t(`words:zone.${data.zone}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {data.parent && (
            <Text size="sm" component="div">
              <OrganisationLink organisation={data.parent} asOf={asOf} />
            </Text>
          )}
          {lines > 0 && <Text size="sm">{t('map:paired', { count: lines })}</Text>}
        </>
      )}
      {!data && error && <ErrorPanel error={error} />}
    </div>
  );
}
