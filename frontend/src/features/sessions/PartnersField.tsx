import { Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ChipsField } from '../../ui/ChipField';
import { Icon } from '../../ui/Icon';
import { OrganisationsPicker } from '../organisations/OrganisationPicker';

interface PartnersFieldProps {
  choices: readonly Schema<'OrganisationRef'>[];
  value: readonly string[];
  host: string | undefined;
  error?: ReactNode;
  onChange: (codes: string[]) => void;
}

/** With whom: those the host is paired with in sight, anyone else from the directory. */
export function PartnersField({ choices, value, host, error, onChange }: PartnersFieldProps) {
  const { t } = useTranslation('sessions');
  const usual = choices.map((each) => each.code);
  const others = value.filter((code) => !usual.includes(code));
  const [searches, setSearches] = useState(usual.length === 0 || others.length > 0);
  const picker = searches && (
    <OrganisationsPicker
      label={usual.length === 0 ? t('form.with') : t('form.otherPartner')}
      value={others}
      without={[...usual, ...(host ? [host] : [])]}
      error={usual.length === 0 ? error : undefined}
      onChange={(codes) => onChange([...value.filter((code) => usual.includes(code)), ...codes])}
    />
  );
  if (usual.length === 0) {
    return picker;
  }
  return (
    <Stack gap="xs">
      <ChipsField
        size="md"
        label={t('form.with')}
        error={error}
        value={value.filter((code) => usual.includes(code))}
        options={choices.map((each) => ({ value: each.code, label: each.name }))}
        onChange={(codes) => onChange([...codes, ...others])}
      >
        {!searches && (
          <Button variant="subtle" leftSection={<Icon name="search" size={16} />} onClick={() => setSearches(true)}>
            {t('form.otherPartner')}
          </Button>
        )}
      </ChipsField>
      {picker}
    </Stack>
  );
}
