import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FileForm, fetchFile, formsOfFiles } from '../api/files';
import { useAct } from '../api/useAct';
import { download } from '../lib/download';
import { ErrorPanel } from './ErrorPanel';

interface TemplatesProps {
  /** What the file holds, in words. */
  what: string;
  /** Where the service hands them out. */
  address: string;
}

/** Empty files with the right headings, to fill in, in the language of the page. */
export function Templates({ what, address }: TemplatesProps) {
  const { t } = useTranslation('files');
  const fetching = useAct(async (form: FileForm) =>
    download(`${t('templateName', { kind: what })}.${form}`, await (await fetchFile(address, form)).blob()),
  );
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('template')}
        </Text>
        {formsOfFiles.map((form) => (
          <Button
            key={form}
            size="compact-sm"
            variant="default"
            loading={fetching.isPending && fetching.variables === form}
            aria-label={t('templateOf', { kind: what, form: form.toUpperCase() })}
            onClick={() => fetching.mutate(form)}
          >
            {form.toUpperCase()}
          </Button>
        ))}
      </Group>
      {fetching.isError && <ErrorPanel error={fetching.error} />}
    </>
  );
}
