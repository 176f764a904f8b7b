import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './api.module.css';
import { type Contract, nameOf, resolve, type SchemaObject } from './contract';
import { Meaning } from './Meaning';
import { typeOf } from './sample';

interface FieldListProps {
  contract: Contract;
  schema: SchemaObject | undefined;
  within?: readonly string[];
}

/** The fields of a record; records inside it open on demand. */
export function FieldList({ contract, schema, within = [] }: FieldListProps) {
  const { t } = useTranslation('integration');
  if (!schema) {
    return null;
  }
  const real = resolve<SchemaObject>(contract, schema);
  const fields = Object.entries(real.properties ?? {});
  if (fields.length === 0) {
    return <code>{typeOf(contract, schema)}</code>;
  }
  const name = nameOf(schema);
  const inside = name ? [...within, name] : within;
  return (
    <ul className={styles.fields}>
      {fields.map(([key, property]) => {
        const inner = innerOf(contract, property);
        const innerName = nameOf(inner);
        return (
          <li key={key}>
            <code className={styles.field}>{key}</code>{' '}
            <code className={styles.type}>{typeOf(contract, property)}</code>{' '}
            {real.required?.includes(key) && (
              <Text span size="sm" c="dimmed">
                {t('required')}
              </Text>
            )}{' '}
            <Meaning contract={contract} schema={property} />
            {inner && innerName && !inside.includes(innerName) && (
              <details>
                <summary>{t('fields', { name: innerName })}</summary>
                <FieldList contract={contract} schema={inner} within={inside} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The record inside a field or inside its list. */
function innerOf(contract: Contract, property: SchemaObject): SchemaObject | undefined {
  const inner = property.items ?? property;
  return inner.$ref && resolve<SchemaObject>(contract, inner).properties ? inner : undefined;
}
