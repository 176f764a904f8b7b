import { Text } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './files.module.css';
import { Icon } from './Icon';

interface DropZoneProps {
  disabled: boolean;
  /** The words of the button, where a file is there already; it then takes less room. */
  choose?: string;
  /** Its whole name, where several stand on a page. */
  label?: string;
  onFile: (file: File) => void;
}

/** A place to drop one file, or to choose it. */
export function DropZone({ disabled, choose, label, onFile }: DropZoneProps) {
  const { t } = useTranslation('files');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first.
    <div
      className={styles.drop}
      data-over={over || undefined}
      data-small={choose ? true : undefined}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        const file = event.dataTransfer.files[0];
        if (file && !disabled) {
          onFile(file);
        }
      }}
    >
      {!choose && <Icon name="upload" size={32} />}
      <Text>{t('drop')}</Text>
      <label className={styles.choose} data-disabled={disabled || undefined}>
        {choose ?? t('choose')}
        <input
          ref={input}
          type="file"
          aria-label={label}
          accept=".csv,.xlsx"
          disabled={disabled}
          className={styles.input}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) {
              onFile(file);
            }
            // The same file again, corrected meanwhile, is a change too.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {!choose && (
        <Text size="sm" c="dimmed" ta="center">
          {t('forms')}
        </Text>
      )}
    </div>
  );
}
