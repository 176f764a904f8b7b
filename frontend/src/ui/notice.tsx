import { Alert } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

let said: string | undefined;
const listeners = new Set<() => void>();

/** Says that something was done, at the top of the page, until the person goes on. */
export function say(sentence: string | undefined): void {
  said = sentence;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function NoticeLine() {
  const { t } = useTranslation('ui');
  const sentence = useSyncExternalStore(subscribe, () => said);
  return (
    <div role="status">
      {sentence && (
        <Alert
          color="leaf"
          mb="md"
          icon={<Icon name="check" />}
          withCloseButton
          closeButtonLabel={t('dismiss')}
          onClose={() => say(undefined)}
          role="presentation"
        >
          {sentence}
        </Alert>
      )}
    </div>
  );
}
