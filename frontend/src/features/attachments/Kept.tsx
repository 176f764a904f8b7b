import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../lib/dates';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import styles from './attachments.module.css';
import { type Attachment, contentAddress, takeDown, thumbnailAddress } from './queries';
import { megabytes } from './size';

/** A picture or paper that is there: to be saved, and to be taken down. */
export function Kept({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  const { fileName, size, uploadedBy, uploadedAt, consent, thumbnail } = attachment;
  return (
    <li className={styles.kept}>
      <a href={contentAddress(attachment)} download={fileName} className={styles.face}>
        {thumbnail ? (
          <img
            src={thumbnailAddress(attachment)}
            alt={t('pictureOf', { name: fileName, by: uploadedBy })}
            loading="lazy"
            decoding="async"
          />
        ) : (
          <>
            <Icon name="plan" size={40} />
            <span className={styles.ending}>{fileName.split('.').pop()?.toUpperCase()}</span>
          </>
        )}
      </a>
      <div className={styles.words}>
        <Anchor href={contentAddress(attachment)} download={fileName} className={styles.name}>
          {fileName}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[megabytes(size), uploadedBy, formatInstant(uploadedAt)].join(' · ')}
        </Text>
        {consent && thumbnail && (
          <Text size="sm" c="dimmed">
            {t('consented')}
          </Text>
        )}
        <TakeDown attachment={attachment} />
      </div>
    </li>
  );
}

/** What is not there: it broke off on its way, or was taken down. */
export function Gone({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  const { fileName, takenDownBy = '', takenDownAt, takenDownReason = '', uploadedBy } = attachment;
  return (
    <li>
      <Text size="sm" className={styles.name}>
        {takenDownAt
          ? t('takenDown', { name: fileName, by: takenDownBy, at: formatInstant(takenDownAt), reason: takenDownReason })
          : t('brokeOff', { name: fileName, by: uploadedBy })}
      </Text>
      {!takenDownAt && <TakeDown attachment={attachment} />}
    </li>
  );
}

function TakeDown({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  return (
    <RecordActions
      actions={attachment.allowedActions.filter((each) => each.allowed)}
      questions={{
        takeDown: {
          label: t('takeDown'),
          title: t('takeDownTitle', { name: attachment.fileName }),
          effect: t('takeDownEffect'),
          comment: 'required',
          commentLabel: t('takeDownReason'),
          danger: true,
        },
      }}
      act={(_, reason) => takeDown(attachment, reason ?? '')}
      onDone={() => say(t('isTakenDown'))}
    />
  );
}
