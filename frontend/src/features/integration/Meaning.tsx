import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Contract, resolve, type SchemaObject } from './contract';

interface MeaningProps {
  contract: Contract;
  schema: SchemaObject | undefined;
  description?: string;
}

/** What a value means and which values it may have. */
export function Meaning({ contract, schema, description }: MeaningProps) {
  const { t } = useTranslation('integration');
  const real = schema && resolve<SchemaObject>(contract, schema);
  const item = real?.items && resolve<SchemaObject>(contract, real.items);
  const choices = real?.enum ?? item?.enum;
  const words = description ?? schema?.description ?? real?.description;
  const limits = [
    choices && t('oneOf', { values: choices.join(', ') }),
    real?.minimum !== undefined && t('atLeast', { value: real.minimum }),
    real?.maximum !== undefined && t('atMost', { value: real.maximum }),
    real?.default !== undefined && t('byDefault', { value: String(real.default) }),
  ].filter(Boolean);
  if (!words && limits.length === 0) {
    return null;
  }
  return (
    <span>
      {words && <span lang="en">{words}</span>}
      {limits.length > 0 && (
        <Text size="sm" c="dimmed">
          {limits.join('; ')}
        </Text>
      )}
    </span>
  );
}
