import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { OrganisationPicker } from '../organisations/OrganisationPicker';

const elsewhere = 'elsewhere';

interface HostFieldProps {
  pairing: Schema<'PairingRef'>;
  value: string;
  onChange: (code: string) => void;
  error?: ReactNode;
}

/** Who holds it: one of the two; units may name an organisation below them. */
export function HostField({ pairing, value, onChange, error }: HostFieldProps) {
  const { t } = useTranslation('plans');
  const parties = [pairing.first, pairing.second];
  const [other, setOther] = useState(value !== '' && !parties.some((each) => each.code === value));
  const mayBeOther = pairing.kind === 'UNIT' || other;
  return (
    <>
      <NativeSelect
        label={t('host')}
        required
        value={other ? elsewhere : value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setOther(chosen === elsewhere);
          onChange(chosen === elsewhere ? '' : chosen);
        }}
        error={!other && error}
        data={[
          ...parties.map((each) => ({ value: each.code, label: each.name })),
          ...(mayBeOther ? [{ value: elsewhere, label: t('hostElsewhere') }] : []),
        ]}
      />
      {other && (
        <OrganisationPicker
          label={t('hostPick')}
          required
          value={value || undefined}
          onChange={(code) => onChange(code ?? '')}
          error={error}
        />
      )}
    </>
  );
}
