import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '../../api/files';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatInstant } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { DropZone } from '../../ui/DropZone';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import { Templates } from '../../ui/Templates';
import { parts, templates } from './looks';
import { deleteReformFile, putReformFile } from './queries';
import styles from './Reform.module.css';
import { useTurns } from './useTurns';

type Part = Schema<'ReformPart'>;

/** The files of a reform: what it needs, what is there, and how many rows were read. */
export function FilesStep({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const inTurn = useTurns(reform);
  return (
    <Stack gap="md">
      <Text maw="70ch">{t('reform:filesAbout')}</Text>
      <div className={styles.files}>
        {parts.map((part) => (
          <PartFile key={part} part={part} reform={reform} inTurn={inTurn} />
        ))}
      </div>
      <Group>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/reforms/$id" params={{ id: reform.id }} search={{ step: 'preview' }} />
          )}
        >
          {t('reform:toPreview')}
        </Button>
      </Group>
    </Stack>
  );
}

interface PartFileProps {
  part: Part;
  reform: Schema<'Reform'>;
  inTurn: ReturnType<typeof useTurns>;
}

function PartFile({ part, reform, inTurn }: PartFileProps) {
  const { t } = useTranslation(['reform', 'files', 'reformWords']);
  const [unfit, setUnfit] = useState<string>();
  const [share, setShare] = useState(0);
  const sending = useAct((file: File) => {
    setShare(0);
    return inTurn((latest) => putReformFile({ reform: latest, part, file, onProgress: setShare }));
  });
  const removing = useAct(() => inTurn((latest) => deleteReformFile(latest, part)));
  const there = reform.files.find((each) => each.part === part);
  const editable = reform.allowedActions.some(({ action, allowed }) => action === 'edit' && allowed);
  const name = t(`reformWords:part.${part}`);

  function take(file: File) {
    const fits = mediaTypeOf(file.name) !== undefined;
    setUnfit(fits ? undefined : file.name);
    removing.reset();
    if (fits) {
      sending.mutate(file);
    }
  }

  return (
    <Panel title={name}>
      <Stack gap="sm">
        <Text size="sm">{t(`reform:partAbout.${part}`)}</Text>
        {there ? (
          <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
            <Icon name="check" />
            <div>
              <Text fw={600} className={styles.fileName}>
                {there.name ?? name}
              </Text>
              <Text size="sm" c="dimmed" className="tabular">
                {t('reform:rows', { count: there.rows, replace: { count: formatNumber(there.rows) } })} ·{' '}
                {formatInstant(there.sentAt)}
              </Text>
            </div>
          </Group>
        ) : (
          <Text c="dimmed">{t('reform:notThere')}</Text>
        )}
        {sending.isPending && (
          <div role="status">
            <Text size="sm" mb={6}>
              {share >= 1 ? t('reform:reading') : t('files:sending', { name: sending.variables?.name ?? name })}
            </Text>
            <Progress value={share * 100} animated={share >= 1} aria-label={t('reform:reading')} />
          </div>
        )}
        {unfit && (
          <Alert color="red" role="alert" icon={<Icon name="alert" />}>
            {t('files:notAFile', { name: unfit })}
          </Alert>
        )}
        {sending.isError && <ErrorPanel error={sending.error} />}
        {removing.isError && <ErrorPanel error={removing.error} />}
        {editable && (
          <>
            <DropZone
              disabled={sending.isPending || removing.isPending}
              choose={there && t('reform:replace')}
              label={t(there ? 'reform:replaceFile' : 'reform:chooseFile', { part: name })}
              onFile={take}
            />
            {there && (
              <div>
                <Button
                  variant="default"
                  size="sm"
                  loading={removing.isPending}
                  onClick={() => {
                    sending.reset();
                    removing.mutate(undefined);
                  }}
                  aria-label={t('reform:removeFile', { part: name })}
                >
                  {t('reform:remove')}
                </Button>
              </div>
            )}
            <Templates what={name} address={templates[part]} />
          </>
        )}
      </Stack>
    </Panel>
  );
}
