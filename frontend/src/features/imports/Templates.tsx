import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FileForm, formsOfFiles } from '../../api/files';
import { useAct } from '../../api/useAct';
import { download } from '../../lib/download';
import { ErrorPanel } from '../../ui/ErrorPanel';
import type { FileKind } from './files';
import { fetchTemplate } from './queries';

/** Empty files with the right headings, to fill in. */
export function Templates({ kind }: { kind: FileKind }) {
  const { t } = useTranslation('imports');
  const fetching = useAct(async (form: FileForm) =>
    download(`${t('templateName', { kind: t(`kinds.${kind}`) })}.${form}`, await fetchTemplate(kind, form)),
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
            aria-label={t('templateOf', { kind: t(`kinds.${kind}`), form: form.toUpperCase() })}
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
