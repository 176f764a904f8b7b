import { Alert, Input, NativeSelect, Radio, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { formatYears } from '../../lib/years';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { Icon } from '../../ui/Icon';
import { useActing } from '../access/acting';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import type { OrganisationFilter } from '../organisations/queries';
import { levels } from '../organisations/vocabulary';
import { proposePairing } from './queries';
import { useCommonGround } from './useCommonGround';
import { pairingKinds } from './vocabulary';

const unitKinds = ['DISTRICT_OFFICE', 'COMMUNE', 'CLUSTER', 'EXTERNAL'].join(',') as OrganisationFilter['kind'];

interface ProposeFormProps {
  /** What comes with the address: between whom, and the codes. */
  kind?: Schema<'PairingKind'>;
  first?: string;
  second?: string;
  onDone: (pairing: Schema<'Pairing'>) => void;
  onCancel: () => void;
}

/** Who, with whom, at which level, and a word to the other side. */
export function ProposeForm({ kind, first, second, onDone, onCancel }: ProposeFormProps) {
  const { t } = useTranslation(['pairings', 'words']);
  const { organisation } = useActing();
  const ownSchool = organisation?.kind === 'SCHOOL';
  const own = organisation && organisation.kind !== 'CITY_DEPARTMENT' ? organisation.code : undefined;
  const begins = ownSchool ? 'SCHOOL' : (kind ?? (own ? 'UNIT' : 'SCHOOL'));
  const [id] = useState(() => newId());
  const form = useForm({
    initialValues: {
      kind: begins as string,
      first: first ?? (begins === 'UNIT' || ownSchool ? own : undefined),
      second,
      level: '',
      message: '',
      levelOverrideReason: '',
      underPairingId: undefined as string | undefined,
    },
    validate: {
      first: (value) => (value ? null : t('pairings:firstMissing')),
      second: (value) => (value ? null : t('pairings:secondMissing')),
    },
  });
  const { values, setFieldValue, getInputProps } = form;
  const common = useCommonGround(values.first, values.second);
  const proposing = useAct((body: Body<'proposePairing'>) => proposePairing(body));
  useFieldErrors(form, proposing.error);

  const apart = common.bothSchools && common.levels.length === 0;
  const asksReason = apart || Boolean(form.errors.levelOverrideReason) || values.levelOverrideReason !== '';
  const offered = apart ? common.allLevels : common.levels;
  const level = offered.find((each) => each === values.level) ?? (common.levels.length === 1 ? offered[0] : undefined);
  const under =
    values.underPairingId ?? (common.unitPairings.length === 1 ? common.unitPairings[0]?.id : undefined) ?? '';
  const kindFilter = values.kind === 'SCHOOL' ? 'SCHOOL' : unitKinds;

  function taught(party: Schema<'OrganisationView'> | undefined): string {
    return (party?.levels ?? []).map((each) => t(`words:level.${each}`)).join(', ');
  }

  function chooseKind(chosen: string) {
    form.setValues({ kind: chosen, first: chosen === 'UNIT' ? own : undefined, second: undefined });
    form.clearErrors();
  }

  function send() {
    proposing.mutate(
      {
        id,
        first: values.first ?? '',
        second: values.second ?? '',
        level: common.bothSchools ? level : undefined,
        message: values.message.trim() || undefined,
        levelOverrideReason: (asksReason && values.levelOverrideReason.trim()) || undefined,
        underPairingId: (common.bothSchools && under) || undefined,
      },
      { onSuccess: onDone },
    );
  }

  return (
    <FormPanel
      onSubmit={form.onSubmit(send)}
      submitLabel={t('pairings:send')}
      onCancel={onCancel}
      pending={proposing.isPending}
      error={proposing.error}
    >
      {!ownSchool && (
        <Input.Wrapper label={t('pairings:kind')} labelElement="div">
          <SegmentedControl
            aria-label={t('pairings:kind')}
            fullWidth
            value={values.kind}
            onChange={chooseKind}
            data={pairingKinds.map((value) => ({ value, label: t(`words:pairingKind.${value}`) }))}
          />
        </Input.Wrapper>
      )}
      <OrganisationPicker
        key={`first ${values.kind}`}
        label={t('pairings:firstParty')}
        description={t(values.kind === 'SCHOOL' && !ownSchool ? 'pairings:firstSchoolHint' : 'pairings:firstHint')}
        required
        filter={{ unit: organisation?.code, kind: kindFilter }}
        without={values.second ? [values.second] : undefined}
        value={values.first}
        onChange={(code) => setFieldValue('first', code)}
        error={form.errors.first}
      />
      <OrganisationPicker
        key={`second ${values.kind}`}
        label={t('pairings:secondParty')}
        description={t('pairings:secondHint')}
        required
        filter={{ kind: kindFilter }}
        without={values.first ? [values.first] : undefined}
        value={values.second}
        onChange={(code) => setFieldValue('second', code)}
        error={form.errors.second}
      />
      {apart && (
        <Alert color="straw" icon={<Icon name="alert" />} title={t('pairings:apartTitle')}>
          {t('pairings:apartAbout', { first: taught(common.first), second: taught(common.second) })}
        </Alert>
      )}
      {(offered.length > 0 || Boolean(form.errors.level)) && (
        <NativeSelect
          label={t('pairings:level')}
          description={t(apart ? 'pairings:levelHintApart' : 'pairings:levelHint')}
          value={level ?? ''}
          onChange={(event) => setFieldValue('level', event.currentTarget.value)}
          error={form.errors.level}
          data={[
            { value: '', label: t('pairings:levelPick') },
            ...(offered.length > 0 ? offered : levels).map((value) => ({ value, label: t(`words:level.${value}`) })),
          ]}
        />
      )}
      {asksReason && (
        <Textarea
          label={t('pairings:overrideReason')}
          description={t('pairings:overrideHint')}
          required
          autosize
          minRows={2}
          {...getInputProps('levelOverrideReason')}
        />
      )}
      {(common.unitPairings.length > 0 || Boolean(form.errors.underPairingId)) && (
        <Radio.Group
          label={t('pairings:under')}
          description={t('pairings:underHint')}
          value={under}
          onChange={(id) => setFieldValue('underPairingId', id)}
          error={form.errors.underPairingId}
        >
          <Stack gap="xs" my={6}>
            {common.unitPairings.map((each) => (
              <Radio
                key={each.id}
                value={each.id}
                label={`${each.first.name} – ${each.second.name} (${formatYears(each.phase.code)})`}
              />
            ))}
            <Radio value="" label={t('pairings:underNone')} />
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={t('pairings:message')}
        description={t('pairings:messageHint')}
        autosize
        minRows={3}
        maxRows={12}
        {...getInputProps('message')}
      />
    </FormPanel>
  );
}
