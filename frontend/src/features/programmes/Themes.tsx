import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themesQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { ActionButtons } from '../../ui/ActionButtons';
import type { Column } from '../../ui/DataList';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { say } from '../../ui/notice';
import { StatusBadge } from '../../ui/StatusBadge';
import { Tickbox } from '../../ui/Tickbox';
import { AllRows } from './AllRows';
import { Keeping } from './Keeping';
import { createTheme, updateTheme } from './queries';

type Theme = Schema<'Theme'>;

export function Themes() {
  const { t } = useTranslation('programmes');
  const query = useQuery(themesQuery);
  const columns = (edit: (theme: Theme) => void): Column<Theme>[] => [
    {
      key: 'nameVi',
      header: t('theme.nameVi'),
      cell: (theme) => (
        <>
          {theme.nameVi} {theme.retired && <StatusBadge tone="quiet">{t('theme.retiredBadge')}</StatusBadge>}
        </>
      ),
    },
    { key: 'nameEn', header: t('theme.nameEn'), cell: (theme) => <span lang="en">{theme.nameEn}</span> },
    { key: 'code', header: t('code'), cell: (theme) => theme.code },
    { key: 'position', header: t('theme.position'), align: 'end', cell: (theme) => theme.position },
    {
      key: 'actions',
      header: t('edit'),
      bare: true,
      cell: (theme) => (
        <ActionButtons
          actions={theme.allowedActions.filter((each) => each.allowed)}
          words={{ update: { label: t('edit') } }}
          onAct={() => edit(theme)}
        />
      ),
    },
  ];
  return (
    <Keeping<Theme>
      title={t('part.themes')}
      addLabel={t('theme.add')}
      editTitle={({ code }) => t('theme.editTitle', { code })}
      form={(theme, close) => <ThemeForm key={theme?.id} theme={theme} onClose={close} />}
    >
      {(edit, add) => (
        <AllRows
          caption={t('part.themes')}
          query={query}
          columns={columns(edit)}
          empty={{ title: t('theme.none'), about: t('theme.noneAbout'), action: add }}
          path="/api/v1/themes"
        />
      )}
    </Keeping>
  );
}

function ThemeForm({ theme, onClose }: { theme: Theme | undefined; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const [id] = useState(() => newId());
  const form = useForm({
    initialValues: {
      code: theme?.code ?? '',
      nameVi: theme?.nameVi ?? '',
      nameEn: theme?.nameEn ?? '',
      position: theme?.position,
      retired: theme?.retired ?? false,
    },
    validate: { position: (place) => (theme && !place ? t('missing') : null) },
  });
  const { values, errors, setFieldValue, getInputProps } = form;
  const saving = useAct(({ code, nameVi, nameEn, position, retired }: typeof values) =>
    theme
      ? updateTheme(theme, { nameVi, nameEn, position: position ?? 0, retired })
      : createTheme({ id, code: code.trim(), nameVi, nameEn, position }),
  );
  useFieldErrors(form, saving.error);
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) =>
        saving.mutate(said, {
          onSuccess: ({ nameVi }) => {
            onClose();
            say(t('saved', { name: nameVi }));
          },
        }),
      )}
      onCancel={onClose}
      pending={saving.isPending}
      error={saving.error}
    >
      {!theme && <TextInput label={t('code')} description={t('theme.codeHint')} required {...getInputProps('code')} />}
      <TextInput label={t('theme.nameVi')} required {...getInputProps('nameVi')} />
      <TextInput label={t('theme.nameEn')} required {...getInputProps('nameEn')} />
      <NumberField
        label={t('theme.position')}
        value={values.position}
        onChange={(place) => setFieldValue('position', place)}
        error={errors.position}
      />
      {theme && (
        <Tickbox checked={values.retired} onChange={(retired) => setFieldValue('retired', retired)}>
          {t('theme.retired')}
        </Tickbox>
      )}
    </FormPanel>
  );
}
