import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileForms, formsOfFiles } from '../../api/files';
import { download } from '../../lib/download';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import type { Send } from './BatchPage';
import { batchTemplate, joinPairsOfFile } from './queries';

/** Pairs that a file brings. */
export function BatchFile({ onPreview, pending }: { onPreview: (send: Send) => void; pending: boolean }) {
  const { t } = useTranslation('batches');
  const [unfit, setUnfit] = useState<string>();
  const template = useMutation({
    mutationFn: batchTemplate,
    onSuccess: (content, form) => download(`pairing-batches.${form}`, content),
  });

  function take(file: File | null) {
    const form = file && formsOfFiles.find((each) => file.name.toLowerCase().endsWith(`.${each}`));
    setUnfit(file && !form ? file.name : undefined);
    if (file && form) {
      onPreview((dryRun, partial) => joinPairsOfFile(file, fileForms[form], dryRun, partial));
    }
  }

  return (
    <Panel title={t('file')}>
      <Stack gap="md" align="flex-start">
        <Text>{t('fileAbout')}</Text>
        <Group gap="sm">
          <FileButton onChange={take} accept=".csv,.xlsx" inputProps={{ 'aria-label': t('pickFile') }}>
            {(props) => (
              <Button {...props} loading={pending} leftSection={<Icon name="upload" />}>
                {t('pickFile')}
              </Button>
            )}
          </FileButton>
          {formsOfFiles.map((form) => (
            <Button
              key={form}
              variant="default"
              loading={template.isPending && template.variables === form}
              onClick={() => template.mutate(form)}
            >
              {t('template', { form: form.toUpperCase() })}
            </Button>
          ))}
        </Group>
        {unfit && (
          <Alert color="red" role="alert" icon={<Icon name="alert" />}>
            {t('notAFile', { name: unfit })}
          </Alert>
        )}
        {template.isError && <ErrorPanel error={template.error} />}
      </Stack>
    </Panel>
  );
}
