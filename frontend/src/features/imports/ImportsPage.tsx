import { Alert, Button, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTypeOf } from '../../api/files';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatNumber } from '../../lib/numbers';
import { recordsPage } from '../../lib/recordsPage';
import { AddressLink } from '../../ui/AddressLink';
import { DropZone } from '../../ui/DropZone';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Counts, Problems } from '../../ui/FileOutcome';
import { Icon } from '../../ui/Icon';
import { NeedsRole } from '../../ui/NeedsRole';
import { PageHeader } from '../../ui/PageHeader';
import { Templates } from '../../ui/Templates';
import { useActing } from '../access/acting';
import { kindOf, kinds } from './files';
import { addressOf, importFile } from './queries';
import { importsRoute } from './routes';

/** A file is checked, what it would do is shown, and then it is applied. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { me } = useActing();
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      {me.roles.includes('ADMINISTRATOR') ? (
        <ImportOfAFile />
      ) : (
        <NeedsRole roles={['ADMINISTRATOR']} title={t('mayNot')}>
          <AddressLink address="/">{t('toStart')}</AddressLink>
        </NeedsRole>
      )}
    </>
  );
}

function ImportOfAFile() {
  const { t } = useTranslation(['imports', 'files']);
  const { kind = 'units' } = importsRoute.useSearch();
  const navigate = importsRoute.useNavigate();
  const [file, setFile] = useState<File>();
  const [unfit, setUnfit] = useState<string>();
  const [share, setShare] = useState(0);
  const sending = useAct(
    ({ chosen, into, ...how }: { chosen: File; into: typeof kind; dryRun: boolean; partial: boolean }) => {
      setShare(0);
      return importFile({ kind: into, file: chosen, onProgress: setShare, ...how });
    },
  );
  const dryRun = sending.variables?.dryRun ?? true;

  function check(chosen: File, into: typeof kind) {
    setUnfit(undefined);
    if (!mediaTypeOf(chosen.name)) {
      setUnfit(chosen.name);
      return;
    }
    setFile(chosen);
    sending.mutate({ chosen, into, dryRun: true, partial: false });
  }

  function take(chosen: File) {
    const guess = kindOf(chosen.name) ?? kind;
    void navigate({ search: { kind: guess }, replace: true });
    check(chosen, guess);
  }

  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <NativeSelect
          label={t('imports:kind')}
          maw={320}
          value={kind}
          disabled={sending.isPending}
          data={kinds.map((value) => ({ value, label: t(`imports:kinds.${value}`) }))}
          onChange={(event) => {
            const next = kinds.find((each) => each === event.currentTarget.value) ?? kind;
            void navigate({ search: { kind: next }, replace: true });
            if (file) {
              check(file, next);
            }
          }}
        />
        <Templates what={t(`imports:kinds.${kind}`)} address={`${addressOf(kind)}/template`} />
      </Stack>
      <DropZone disabled={sending.isPending} onFile={take} />
      {unfit && (
        <Alert color="red" role="alert" icon={<Icon name="alert" />}>
          {t('files:notAFile', { name: unfit })}
        </Alert>
      )}
      {file && sending.isPending && <Sending name={file.name} share={share} dryRun={dryRun} />}
      {sending.isError && <ErrorPanel error={sending.error} />}
      {file && sending.data && (
        <Done
          name={file.name}
          summary={sending.data}
          onApply={(partial) => sending.mutate({ chosen: file, into: kind, dryRun: false, partial })}
        />
      )}
    </Stack>
  );
}

function Sending({ name, share, dryRun }: { name: string; share: number; dryRun: boolean }) {
  const { t } = useTranslation(['imports', 'files']);
  const sent = share >= 1;
  const doing = sent ? t(dryRun ? 'imports:checking' : 'imports:writing') : t('files:sending', { name });
  return (
    <div role="status">
      <Text mb={6}>{doing}</Text>
      <Progress value={share * 100} animated={sent} aria-label={doing} size="lg" />
    </div>
  );
}

interface DoneProps {
  name: string;
  summary: Schema<'ImportSummary'>;
  onApply: (partial: boolean) => void;
}

function Done({ name, summary, onApply }: DoneProps) {
  const { t } = useTranslation('imports');
  const { applied, rejected, created, updated, problems } = summary;
  const changes = created + updated > 0;
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color={applied ? 'leaf' : rejected > 0 ? 'straw' : 'lake'}
        icon={<Icon name={rejected > 0 ? 'alert' : 'check'} />}
        title={applied ? t('applied', { name }) : t(rejected > 0 ? 'checkedBad' : 'checkedGood', { name })}
      >
        {!applied && rejected === 0 && !changes && t('changesNothing')}
      </Alert>
      <Counts summary={summary} />
      {summary.notices.map((notice) => (
        <Left key={notice.code} notice={notice} applied={applied} />
      ))}
      {!applied && rejected === 0 && changes && (
        <Group>
          <Button onClick={() => onApply(false)}>{t('apply')}</Button>
        </Group>
      )}
      {!applied && rejected > 0 && changes && (
        <div>
          <Button variant="default" onClick={() => onApply(true)}>
            {t('applySound')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('applySoundAbout')}
          </Text>
        </div>
      )}
      {problems.length > 0 && <Problems summary={summary} />}
    </Stack>
  );
}

/** What the file leaves to be done; once it is applied, one sees what. */
function Left({ notice, applied }: { notice: Schema<'ImportNotice'>; applied: boolean }) {
  const { t } = useTranslation('imports');
  const page = notice.records && recordsPage(notice.records);
  return (
    <Alert color="straw" role="status" icon={<Icon name="alert" />} title={t(applied ? 'leftAfter' : 'leftBefore')}>
      {notice.message}{' '}
      {applied && page && (
        <AddressLink amongWords address={page}>
          {t('leftList', { count: notice.count, replace: { count: formatNumber(notice.count) } })}
        </AddressLink>
      )}
    </Alert>
  );
}
