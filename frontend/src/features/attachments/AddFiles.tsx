import { Button, Group, Text } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { Tickbox } from '../../ui/Tickbox';
import styles from './attachments.module.css';
import { megabytes } from './size';

const pictures = 'image/jpeg,image/png,image/webp';
const papers = '.pdf,.docx,.xlsx,.pptx';

interface AddFilesProps {
  showsPeople: boolean;
  onAdd: (files: readonly File[], consent: boolean) => void;
}

/** Chooses files, several at once, from the camera or the device; pictures of people want a word before they go. */
export function AddFiles({ showsPeople, onAdd }: AddFilesProps) {
  const { t } = useTranslation('attachments');
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const asks = showsPeople && chosen.some((file) => file.type.startsWith('image/'));

  function choose(event: ChangeEvent<HTMLInputElement>) {
    setChosen([...chosen, ...(event.currentTarget.files ?? [])]);
    // The same file again is a change too.
    event.currentTarget.value = '';
  }

  function leave() {
    setChosen([]);
    setConsent(false);
    setAsked(false);
  }

  function go() {
    if (asks && !consent) {
      setAsked(true);
      return;
    }
    onAdd(chosen, consent);
    leave();
  }

  return (
    <div className={styles.add}>
      <Group gap="xs">
        <label className={styles.choose}>
          <Icon name="camera" />
          {t('takePictures')}
          <input
            type="file"
            accept={pictures}
            capture="environment"
            multiple
            className={styles.input}
            onChange={choose}
          />
        </label>
        <label className={styles.choose}>
          <Icon name="upload" />
          {t('chooseFiles')}
          <input type="file" accept={`${pictures},${papers}`} multiple className={styles.input} onChange={choose} />
        </label>
      </Group>
      {chosen.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('limits')}
        </Text>
      )}
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          <ul aria-label={t('chosen')}>
            {chosen.map((file) => (
              <li key={`${file.name} ${file.size} ${file.lastModified}`}>
                {file.name} · {megabytes(file.size)}
              </li>
            ))}
          </ul>
          {asks && (
            <>
              <Tickbox checked={consent} onChange={setConsent}>
                <span>{t('consent')}</span>
              </Tickbox>
              {asked && !consent && (
                <Text role="alert" size="sm" c="var(--mantine-color-error)">
                  {t('consentNeeded')}
                </Text>
              )}
            </>
          )}
          <Group gap="sm">
            <Button onClick={go}>{t('send', { count: chosen.length })}</Button>
            <Button variant="default" onClick={leave}>
              {t('leave')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
