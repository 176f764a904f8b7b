import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentenceOf, troubleOf } from '../../api/problems';
import styles from './attachments.module.css';
import type { Underway } from './useSending';

interface SendingListProps {
  underway: readonly Underway[];
  onAgain: (key: string) => void;
  onForget: (key: string) => void;
}

/** The files on their way, each with how far it is and what it waits for. */
export function SendingList({ underway, onAgain, onForget }: SendingListProps) {
  const { t } = useTranslation(['attachments', 'troubles']);
  if (underway.length === 0) {
    return null;
  }
  return (
    <ul className={styles.sending} aria-label={t('attachments:sending')}>
      {underway.map(({ key, file, share, state, error }) => (
        <li key={key}>
          <Text className={styles.name}>{file.name}</Text>
          {state === 'failed' ? (
            <>
              <Text role="alert" size="sm" c="var(--mantine-color-error)">
                {sentenceOf(error) ?? t(`troubles:title.${troubleOf(error)}`)}
              </Text>
              <Group gap="xs">
                {['network', 'service', 'signedOut', 'tooMany'].includes(troubleOf(error)) && (
                  <Button size="sm" variant="default" onClick={() => onAgain(key)}>
                    {t('attachments:goOn')}
                  </Button>
                )}
                <Button size="sm" variant="default" onClick={() => onForget(key)}>
                  {t('attachments:forget')}
                </Button>
              </Group>
            </>
          ) : (
            <>
              <Progress value={share * 100} aria-label={t('attachments:progressOf', { name: file.name })} />
              <Text size="sm" c="dimmed" role="status">
                {t(`attachments:state.${share === 1 ? 'checking' : state}`, { percent: Math.floor(share * 100) })}
              </Text>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
