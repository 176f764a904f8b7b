import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { say } from '../../ui/notice';
import { Panel } from '../../ui/Panel';
import { markOf } from './mark';
import type { ActingOnContribution } from './ReceiveCard';
import styles from './support.module.css';

/** A list of names that stays where it is: its mark is kept, and any file can be compared with it. */
export function SealedList({ contribution, acting, overtaken, onAct }: ActingOnContribution) {
  const { t } = useTranslation('support');
  const { listSha256, listSealedOn } = contribution;
  const [same, setSame] = useState<boolean>();
  const [other, setOther] = useState<string>();
  const mayTake = contribution.allowedActions.some((each) => each.action === 'seal' && each.allowed);

  async function seal(file: File | null) {
    if (!file) {
      return;
    }
    acting.reset();
    const mark = await markOf(file);
    if (listSha256 && mark !== listSha256) {
      setOther(mark);
    } else {
      onAct({ action: 'seal', listSha256: mark }, () => say(t('list.sealed')));
    }
  }

  async function compare(file: File | null) {
    if (file) {
      setSame((await markOf(file)) === listSha256);
    }
  }

  return (
    <Panel title={t('list.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('list.about')}
      </Text>
      {listSha256 && listSealedOn ? (
        <>
          <Text>{t('list.sealedOn', { date: formatDate(listSealedOn) })}</Text>
          <Text className={styles.code}>{listSha256}</Text>
        </>
      ) : (
        <Text>{t('list.none')}</Text>
      )}
      <Group gap="sm" mt="sm">
        {mayTake && (
          <FileButton onChange={seal}>
            {(props) => (
              <Button {...props} variant="default">
                {t(listSha256 ? 'list.reseal' : 'list.seal')}
              </Button>
            )}
          </FileButton>
        )}
        {listSha256 && (
          <FileButton onChange={compare}>
            {(props) => (
              <Button {...props} variant="default">
                {t('list.compare')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {same !== undefined && (
        <Alert mt="sm" color={same ? 'lake' : 'straw'} role="status">
          {t(same ? 'list.same' : 'list.different')}
        </Alert>
      )}
      <ConfirmDialog
        opened={other !== undefined && !overtaken}
        onClose={() => setOther(undefined)}
        title={t('list.resealTitle')}
        effect={t('list.resealEffect')}
        comment="required"
        commentLabel={t('list.resealLabel')}
        confirmLabel={t('list.reseal')}
        pending={acting.isPending}
        error={acting.error}
        onConfirm={(comment) =>
          onAct({ action: 'seal', listSha256: other, comment }, () => {
            setOther(undefined);
            setSame(undefined);
            say(t('list.sealed'));
          })
        }
      />
    </Panel>
  );
}
