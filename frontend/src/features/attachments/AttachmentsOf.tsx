import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ActionButtons } from '../../ui/ActionButtons';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { AddFiles } from './AddFiles';
import styles from './attachments.module.css';
import { Gone, Kept } from './Kept';
import { attachmentsQuery, type Owner } from './queries';
import { SendingList } from './SendingList';
import { useSending } from './useSending';

interface AttachmentsOfProps {
  owner: Owner;
  /** What the viewer may do with the record; among it whether they may attach. */
  actions: readonly Schema<'AllowedAction'>[];
  /** Whether its pictures show people, who have to have agreed. */
  showsPeople?: boolean;
  /** Under which words; nothing is shown of a record whose attachments the viewer neither has nor may add. */
  title?: string;
}

/** The pictures and papers of a record: what is there, what is on its way, and how more is added. */
export function AttachmentsOf({ owner, actions, showsPeople = false, title }: AttachmentsOfProps) {
  const { t } = useTranslation('attachments');
  const query = useQuery(attachmentsQuery(owner));
  const { underway, add, again, forget } = useSending(owner);
  const mayAdd = actions.some((each) => each.action === 'attach' && each.allowed);
  const all = query.data ?? [];
  const sending = new Set(underway.map((each) => each.id));
  const kept = all.filter((each) => each.status === 'COMPLETE');
  const broken = all.filter((each) => each.status === 'UPLOADING' && !sending.has(each.id));
  const gone = all.filter((each) => each.status === 'TAKEN_DOWN');

  if (title && !mayAdd && all.length === 0) {
    return null;
  }
  return (
    <div className={styles.attachments}>
      {title && <Text fw={600}>{title}</Text>}
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data && kept.length === 0 && underway.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {kept.length > 0 && (
        <ul className={styles.grid} aria-label={t('kept')}>
          {kept.map((each) => (
            <Kept key={each.id} attachment={each} />
          ))}
        </ul>
      )}
      <SendingList underway={underway} onAgain={again} onForget={forget} />
      {[...broken, ...gone].length > 0 && (
        <ul className={styles.gone}>
          {broken.map((each) => (
            <Gone key={each.id} attachment={each} />
          ))}
          {gone.map((each) => (
            <Gone key={each.id} attachment={each} />
          ))}
        </ul>
      )}
      {mayAdd ? (
        <AddFiles
          showsPeople={showsPeople}
          onAdd={(files, consent) => {
            // One that broke off goes on where it was.
            const left = [...broken];
            const found = files.map((file) => {
              const at = left.findIndex((each) => each.fileName === file.name.normalize() && each.size === file.size);
              return { file, id: at < 0 ? undefined : left.splice(at, 1)[0]?.id };
            });
            add(found, consent);
          }}
        />
      ) : (
        <ActionButtons actions={actions} words={{ attach: { label: t('add') } }} onAct={() => undefined} />
      )}
    </div>
  );
}
