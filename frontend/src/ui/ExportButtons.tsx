import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportList, type FileForm, formsOfFiles, type ListSource } from '../api/files';
import { download } from '../lib/download';
import { ErrorPanel } from './ErrorPanel';

/** All rows of a list to take away, exactly as it is filtered. */
export function ExportButtons({ source }: { source: ListSource }) {
  const { t } = useTranslation('ui');
  const taking = useMutation({
    mutationFn: (form: FileForm) => exportList(source, form),
    onSuccess: ({ name, content }) => download(name, content),
  });
  return (
    <>
      <Group gap={6} data-noprint>
        <Text size="sm" c="dimmed">
          {t('takeAway')}
        </Text>
        {formsOfFiles.map((form) => (
          <Button
            key={form}
            variant="default"
            size="compact-sm"
            loading={taking.isPending && taking.variables === form}
            disabled={taking.isPending}
            aria-label={t('takeAwayAs', { form: form.toUpperCase() })}
            onClick={() => taking.mutate(form)}
          >
            {form.toUpperCase()}
          </Button>
        ))}
      </Group>
      {taking.isError && <ErrorPanel error={taking.error} />}
    </>
  );
}
