import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { Icon } from '../../ui/Icon';

/** Who would stand under units that end: the reform is not to be applied like this, and their rows say where they are. */
export function LeftBehind({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const count = reform.effects
    .filter(({ effect }) => effect === 'LEFT_BEHIND')
    .reduce((sum, each) => sum + each.count, 0);
  if (count === 0) {
    return null;
  }
  return (
    <Alert
      color="straw"
      role="status"
      icon={<Icon name="alert" />}
      title={t('leftBehindTitle', { count, replace: { count: formatNumber(count) } })}
    >
      {t('leftBehindAbout')}{' '}
      <Anchor
        inherit
        c="inherit"
        underline="always"
        renderRoot={(props) => (
          <Link
            {...props}
            to="/reforms/$id"
            params={{ id: reform.id }}
            search={{ step: 'preview', effect: 'LEFT_BEHIND' }}
            resetScroll={false}
          />
        )}
      >
        {t('leftBehindRows')}
      </Anchor>
    </Alert>
  );
}
