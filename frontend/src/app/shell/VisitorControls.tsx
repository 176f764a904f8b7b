import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../../lib/signIn';
import { chooseLanguage } from '../i18n/language';

/** Before signing in there is the language to choose and, on an open page, the way in. */
export function VisitorControls({ withSignIn }: { withSignIn: boolean }) {
  const { t, i18n } = useTranslation('shell');
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  return (
    <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
      <Button variant="subtle" px="xs" lang={other} onClick={() => chooseLanguage(other)}>
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </Button>
      {withSignIn && (
        <Button component="a" href={signInAddress('/')} variant="default">
          {t('signIn')}
        </Button>
      )}
    </Group>
  );
}
