import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from './ErrorPanel';
import { stopsAtWrongField } from './wrongField';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What this changes, in a sentence; more fields may stand below. */
  effect?: ReactNode;
  children?: ReactNode;
  comment?: 'none' | 'optional' | 'required';
  commentLabel?: string;
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  error?: unknown;
  onConfirm: (comment: string | undefined) => void;
}

/** Asks before something changes, and says what. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.35 } }}
    >
      <Question {...props} />
    </Modal>
  );
}

function Question(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const wanted = props.comment ?? 'none';

  function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (stopsAtWrongField(event.currentTarget)) {
      return;
    }
    const said = comment.trim();
    if (wanted === 'required' && !said) {
      setMissing(true);
      return;
    }
    props.onConfirm(said || undefined);
  }

  return (
    <form onSubmit={confirm} noValidate>
      <Stack gap="md">
        {props.effect && <Text component="div">{props.effect}</Text>}
        {props.children}
        {wanted !== 'none' && (
          <Textarea
            label={props.commentLabel ?? t('comment')}
            required={wanted === 'required'}
            autosize
            minRows={3}
            maxRows={8}
            value={comment}
            onChange={(event) => {
              setComment(event.currentTarget.value);
              setMissing(false);
            }}
            error={missing && t('commentRequired')}
          />
        )}
        {props.error ? <ErrorPanel error={props.error} /> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={props.danger ? 'red' : undefined} loading={props.pending}>
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
