import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/language';

/** Before signing in there is only the language to choose. */
export function VisitorControls() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  return (
    <Button variant="subtle" lang={other} onClick={() => chooseLanguage(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  );
}
