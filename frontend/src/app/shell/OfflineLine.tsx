import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './Shell.module.css';

/** Says that the network is away; nothing is taken from the person. */
export function OfflineLine() {
  const { t } = useTranslation('shell');
  const { online } = useNetwork();
  return (
    <div role="status">
      {online === false && (
        <div className={styles.offline}>
          <Icon name="offline" />
          {t('offline')}
        </div>
      )}
    </div>
  );
}
