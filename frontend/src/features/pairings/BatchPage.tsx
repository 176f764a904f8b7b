import { Alert, Box, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { NeedsRole } from '../../ui/NeedsRole';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { BatchFile } from './BatchFile';
import { BatchGrid } from './BatchGrid';
import { BatchOutcome } from './BatchOutcome';
import { mayPropose, proposers } from './mayPropose';
import { batchRoute } from './routes';

/** How a batch is sent: as a dry run or for good, all of it or its sound part. */
export type Send = (dryRun: boolean, partial: boolean) => Promise<Schema<'PairingBatchResult'>>;

/** Many pairs at once: chosen in a grid or brought by a file, seen first, then written together. */
export function BatchPage() {
  const { t } = useTranslation(['batches', 'pairings']);
  const { me } = useActing();
  return (
    <>
      <PageHeader
        title={t('batches:title')}
        about={t('batches:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('pairings:title')}</AddressLink>
          </Crumbs>
        }
      />
      {mayPropose(me) ? (
        <Batch />
      ) : (
        <NeedsRole roles={proposers} title={t('pairings:mayNot')}>
          <AddressLink address="/pairings">{t('pairings:seePairings')}</AddressLink>
        </NeedsRole>
      )}
    </>
  );
}

function Batch() {
  const { t } = useTranslation('batches');
  const { from = 'grid' } = batchRoute.useSearch();
  const navigate = batchRoute.useNavigate();
  const [send, setSend] = useState<Send>();
  const sending = useAct(({ how, dryRun, partial }: { how: Send; dryRun: boolean; partial: boolean }) =>
    how(dryRun, partial),
  );
  const result = sending.data;
  // The button stands at the end of the schools, what becomes of them at the top.
  useEffect(() => {
    if (result) {
      window.scrollTo(0, 0);
    }
  }, [result]);

  function preview(how: Send) {
    setSend(() => how);
    sending.mutate({ how, dryRun: true, partial: false });
  }

  return (
    <Stack gap="lg">
      {!result && (
        <Box maw="28rem">
          <SegmentedControl
            aria-label={t('from')}
            fullWidth
            value={from}
            onChange={(chosen) => {
              const next = chosen === 'file' ? 'file' : undefined;
              void navigate({ search: (before) => ({ ...before, from: next }), replace: true });
            }}
            data={[
              { value: 'grid', label: t('grid') },
              { value: 'file', label: t('file') },
            ]}
          />
        </Box>
      )}
      {/* What was chosen stays while its effect is shown: one goes back and changes it. */}
      <div hidden={Boolean(result)}>
        {from === 'file' ? (
          <BatchFile onPreview={preview} pending={sending.isPending} />
        ) : (
          <BatchGrid onPreview={preview} pending={sending.isPending} />
        )}
      </div>
      {sending.isError && <ErrorPanel error={sending.error} />}
      {result && (
        <>
          <BatchOutcome result={result} ofFile={from === 'file'} />
          {result.applied ? (
            <Group>
              <Button renderRoot={(props) => <Link {...props} to="/pairings" search={{ kind: 'SCHOOL' }} />}>
                {t('toList')}
              </Button>
            </Group>
          ) : (
            <Apply
              result={result}
              pending={sending.isPending}
              onApply={(partial) => send && sending.mutate({ how: send, dryRun: false, partial })}
              onBack={() => sending.reset()}
            />
          )}
        </>
      )}
    </Stack>
  );
}

interface ApplyProps {
  result: Schema<'PairingBatchResult'>;
  pending: boolean;
  onApply: (partial: boolean) => void;
  onBack: () => void;
}

function Apply({ result, pending, onApply, onBack }: ApplyProps) {
  const { t } = useTranslation('batches');
  const count = result.made + result.proposed;
  const partial = result.refused > 0;
  return (
    <Stack gap="sm">
      <Alert color="lake" icon={<Icon name="alert" />}>
        {t('nothingYet')}
      </Alert>
      <Group gap="sm">
        {count > 0 && (
          <Button loading={pending} onClick={() => onApply(partial)}>
            {partial ? t('applySound', { count }) : t('apply', { count })}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      </Group>
    </Stack>
  );
}
