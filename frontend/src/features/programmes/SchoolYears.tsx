import { SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatDate } from '../../lib/dates';
import { newId } from '../../lib/ids';
import { formatYears } from '../../lib/years';
import { ActionButtons } from '../../ui/ActionButtons';
import type { Column } from '../../ui/DataList';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { say } from '../../ui/notice';
import { StatusBadge } from '../../ui/StatusBadge';
import { AllRows } from './AllRows';
import { Keeping } from './Keeping';
import { createSchoolYear, updateSchoolYear } from './queries';

type Year = Schema<'SchoolYear'>;

export function SchoolYears() {
  const { t } = useTranslation('programmes');
  const query = useQuery(schoolYearsQuery);
  const columns = (edit: (year: Year) => void): Column<Year>[] => [
    {
      key: 'code',
      header: t('schoolYear'),
      cell: (year) => (
        <>
          {formatYears(year.code)} {year.current && <StatusBadge tone="accent">{t('current')}</StatusBadge>}
        </>
      ),
    },
    { key: 'startsOn', header: t('startsOn'), cell: (year) => formatDate(year.startsOn) },
    { key: 'endsOn', header: t('endsOn'), cell: (year) => formatDate(year.endsOn) },
    {
      key: 'actions',
      header: t('edit'),
      bare: true,
      cell: (year) => (
        <ActionButtons
          actions={year.allowedActions.filter((each) => each.allowed)}
          words={{ update: { label: t('edit') } }}
          onAct={() => edit(year)}
        />
      ),
    },
  ];
  return (
    <Keeping<Year>
      title={t('part.years')}
      addLabel={t('year.add')}
      editTitle={({ code }) => t('year.editTitle', { code: formatYears(code) })}
      form={(year, close) => <YearForm key={year?.id} year={year} onClose={close} />}
    >
      {(edit, add) => (
        <AllRows
          caption={t('part.years')}
          query={query}
          columns={columns(edit)}
          empty={{ title: t('year.none'), about: t('year.noneAbout'), action: add }}
          path="/api/v1/school-years"
        />
      )}
    </Keeping>
  );
}

function YearForm({ year, onClose }: { year: Year | undefined; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const [id] = useState(() => newId());
  const form = useForm({
    initialValues: { code: year?.code ?? '', startsOn: year?.startsOn, endsOn: year?.endsOn },
    validate: {
      startsOn: (day) => (day ? null : t('missing')),
      endsOn: (day) => (day ? null : t('missing')),
    },
  });
  const { values, errors, setFieldValue, getInputProps } = form;
  const saving = useAct(({ code, startsOn = '', endsOn = '' }: typeof values) =>
    year
      ? updateSchoolYear(year, { startsOn, endsOn })
      : createSchoolYear({ id, code: code.trim().replace('–', '-'), startsOn, endsOn }),
  );
  useFieldErrors(form, saving.error);
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) =>
        saving.mutate(said, {
          onSuccess: ({ code }) => {
            onClose();
            say(t('saved', { name: formatYears(code) }));
          },
        }),
      )}
      onCancel={onClose}
      pending={saving.isPending}
      error={saving.error}
    >
      {!year && (
        <TextInput label={t('schoolYear')} description={t('year.codeHint')} required {...getInputProps('code')} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('startsOn')}
          required
          value={values.startsOn}
          onChange={(day) => setFieldValue('startsOn', day)}
          error={errors.startsOn}
        />
        <DateField
          label={t('endsOn')}
          required
          value={values.endsOn}
          onChange={(day) => setFieldValue('endsOn', day)}
          error={errors.endsOn}
        />
      </SimpleGrid>
    </FormPanel>
  );
}
