import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate, formatInstant } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DateField } from '../../ui/DateField';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { say } from '../../ui/notice';
import { Panel } from '../../ui/Panel';
import { SidePanel } from '../../ui/SidePanel';
import { useActing } from '../access/acting';
import { addBoundaryFile, removeBoundaryFile } from './queries';

interface BoundariesProps {
  /** The file that is in force on the day of the map. */
  file: Schema<'BoundaryFile'> | undefined;
  /** It is there and could not be read. */
  failed: boolean;
}

/** Which boundaries the map has, and where the city's own come from. */
export function Boundaries({ file, failed }: BoundariesProps) {
  const { t } = useTranslation('map');
  const { me } = useActing();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const queries = useQueryClient();
  const keeps = me.roles.includes('ADMINISTRATOR') && me.wholeProgramme;
  const mayRemove = file?.allowedActions.some(({ action, allowed }) => action === 'remove' && allowed);
  const removal = useMutation({
    mutationFn: removeBoundaryFile,
    onSuccess: async () => {
      setRemoving(false);
      say(t('removed'));
      await queries.invalidateQueries({ queryKey: ['listBoundaryFiles'] });
    },
  });
  return (
    <Panel title={t('boundaries')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {failed
            ? t('boundariesFailed')
            : file
              ? t('boundariesThere', {
                  areas: formatNumber(file.areas),
                  date: formatDate(file.validFrom),
                  name: file.sentBy,
                  sent: formatInstant(file.sentAt),
                })
              : t('boundariesNone')}
        </Text>
        {!file && !keeps && <Text c="dimmed">{t('boundariesAsk')}</Text>}
        {keeps && (
          <Group gap="sm">
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
            {mayRemove && (
              <Button variant="default" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t('add')}>
        <AddFile onDone={() => setAdding(false)} />
      </SidePanel>
      {file && (
        <ConfirmDialog
          opened={removing}
          onClose={() => setRemoving(false)}
          title={t('removeTitle')}
          effect={t('removeEffect', { date: formatDate(file.validFrom) })}
          confirmLabel={t('remove')}
          danger
          pending={removal.isPending}
          error={removal.error}
          onConfirm={() => removal.mutate(file)}
        />
      )}
    </Panel>
  );
}

function AddFile({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('map');
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState<string>();
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: (sent: { file: File; day: string }) => addBoundaryFile(sent.file, sent.day),
    onSuccess: async (made) => {
      onDone();
      say(t('added', { areas: formatNumber(made.areas) }));
      await queries.invalidateQueries({ queryKey: ['listBoundaryFiles'] });
    },
  });
  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (file && day) {
      sending.mutate({ file, day });
    }
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <FileInput
          label={t('file')}
          description={t('boundariesHow')}
          accept=".geojson,.json,application/geo+json"
          value={file}
          onChange={setFile}
          error={tried && !file && t('fileMissing')}
          required
        />
        <DateField
          label={t('validFrom')}
          value={day}
          onChange={setDay}
          error={tried && !day && t('dayMissing')}
          required
        />
        {sending.error ? <ErrorPanel error={sending.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={sending.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
