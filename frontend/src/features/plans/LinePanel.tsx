import { Alert, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { SidePanel } from '../../ui/SidePanel';
import { BothVersions, type Meeting } from './BothVersions';
import { LineFields } from './LineFields';
import { differences, type LineValues, lineFields, requestOf, sameValue, valuesOf } from './lineValues';
import { addLine, planQuery, type SeenPlan, updateLine } from './queries';

type Plan = Schema<'ActivityPlan'>;
type Line = Schema<'PlanLine'>;

interface LinePanelProps {
  /** The plan as it was when the panel opened: what is saved is meant for that state. */
  plan: Plan;
  /** The line to change; absent for a new one. */
  line?: Line;
  /** What a new line begins with. */
  initial: LineValues;
  onClose: () => void;
}

/** Adds or changes a line; when the other side was faster, both versions stand side by side. */
export function LinePanel({ plan, line, initial, onClose }: LinePanelProps) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const [seen, setSeen] = useState<SeenPlan>(plan);
  const [base, setBase] = useState({ plan, values: line ? valuesOf(line) : initial });
  const [lineId, setLineId] = useState(line?.id);
  const [newLineId, setNewLineId] = useState(() => newId());
  const [meeting, setMeeting] = useState<Meeting>();
  const [leaving, setLeaving] = useState(false);
  const form = useForm<LineValues>({
    initialValues: base.values,
    validate: {
      title: (value) => (value.trim() ? null : t('titleMissing')),
      levels: (value) => (value.length > 0 ? null : t('levelsMissing')),
    },
  });
  const saving = useAct(({ values, to }: { values: LineValues; to: SeenPlan }) =>
    lineId ? updateLine(to, lineId, requestOf(values)) : addLine(to, { id: newLineId, ...requestOf(values) }),
  );
  const asking = useMutation({ mutationFn: () => client.fetchQuery({ ...planQuery(plan.id), staleTime: 0 }) });
  useFieldErrors(form, saving.error);
  const stale = saving.error !== null && troubleOf(saving.error) === 'stale';
  const dirty = lineFields.some((field) => !sameValue(form.values[field], base.values[field]));

  function meet(mine: LineValues, newest: Plan) {
    const theirLine = lineId ? newest.lines.find((each) => each.id === lineId) : undefined;
    const theirs = theirLine && valuesOf(theirLine);
    const apart = theirs ? differences(base.values, mine, theirs) : [];
    for (const { field, onlyTheirs, theirs: value } of apart) {
      if (onlyTheirs) {
        (form.setFieldValue as (field: string, value: unknown) => void)(field, value);
      }
    }
    setMeeting({ plan: newest, before: base.plan, apart, deleted: Boolean(lineId) && !theirLine, lineId });
    setSeen(newest);
    setBase({ plan: newest, values: theirs ?? base.values });
    if (lineId && !theirLine) {
      setLineId(undefined);
      setNewLineId(newId());
    }
  }

  function save(values: LineValues) {
    saving.mutate(
      { values, to: seen },
      {
        onSuccess: () => {
          say(t(line ? 'lineSaved' : 'lineAdded'));
          onClose();
        },
        onError: (error) => {
          if (troubleOf(error) === 'stale') {
            asking.mutate(undefined, { onSuccess: (newest) => meet(values, newest) });
          }
        },
      },
    );
  }

  const othersAgreed = seen === plan && plan.agreements.some((each) => each.agreed);
  return (
    <SidePanel
      opened
      onClose={() => (dirty ? setLeaving(true) : onClose())}
      title={t(line ? 'editLineTitle' : 'addLineTitle')}
    >
      <Stack gap="md">
        {meeting && <BothVersions meeting={meeting} form={form} known={hostsOf(meeting.plan, line)} />}
        {othersAgreed && (
          <Alert color="straw" icon={<Icon name="alert" />}>
            {t('editWithdraws')}
          </Alert>
        )}
        <FormPanel
          bare
          onSubmit={form.onSubmit(save)}
          submitLabel={t(
            meeting ? (meeting.deleted ? 'saveAgainAsNew' : 'saveIntoNewest') : line ? 'saveLine' : 'addLine',
          )}
          onCancel={() => (dirty ? setLeaving(true) : onClose())}
          pending={saving.isPending || asking.isPending}
          error={stale ? asking.error : saving.error}
        >
          <LineFields form={form} plan={plan} />
        </FormPanel>
      </Stack>
      <ConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t('leaveTitle')}
        effect={t('leaveEffect')}
        confirmLabel={t('leave')}
        danger
        onConfirm={onClose}
      />
    </SidePanel>
  );
}

function hostsOf(plan: Plan, line: Line | undefined): Schema<'OrganisationRef'>[] {
  const known = [plan.pairing.first, plan.pairing.second, ...plan.lines.map((each) => each.host)];
  return line ? [...known, line.host] : known;
}
