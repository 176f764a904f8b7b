import { Alert } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

type Tone = 'done' | 'hint';

let said: { sentence: string; tone: Tone } | undefined;
const listeners = new Set<() => void>();

/** Says that something was done, or is to be known, at the top of the page, until the person goes on. */
export function say(sentence: string | undefined, tone: Tone = 'done'): void {
  said = sentence === undefined ? undefined : { sentence, tone };
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
  const notice = useSyncExternalStore(subscribe, () => said);
  return (
    <div role="status">
      {notice && (
        <Alert
          color={notice.tone === 'done' ? 'leaf' : 'straw'}
          mb="md"
          icon={<Icon name={notice.tone === 'done' ? 'check' : 'alert'} />}
          withCloseButton
          closeButtonLabel={t('dismiss')}
          onClose={() => say(undefined)}
          role="presentation"
        >
          {notice.sentence}
        </Alert>
      )}
    </div>
  );
}
