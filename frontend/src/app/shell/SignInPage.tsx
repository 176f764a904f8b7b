import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../../lib/signIn';
import { PageHeader } from '../../ui/PageHeader';
import styles from './Shell.module.css';

/** What someone sees who is not signed in: what this is, and the way in. */
export function SignInPage() {
  const { t } = useTranslation('shell');
  const here = useLocation({ select: (location) => location.href });
  return (
    <div className={styles.signIn}>
      <div className={styles.signInCard}>
        <PageHeader kind={t('movement')} title={t('signInTitle')} />
        <Stack gap="md">
          <Text>{t('signInAbout')}</Text>
          <Text c="dimmed">{t('signInHow')}</Text>
          <Button component="a" href={signInAddress(here)} size="md" fullWidth>
            {t('signIn')}
          </Button>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/api" />}>
            {t('signInApi')}
          </Anchor>
        </Stack>
      </div>
    </div>
  );
}
