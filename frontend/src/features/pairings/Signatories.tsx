import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './Agreements.module.css';
import { type AgreementValues, emptySignatory } from './agreementValues';

interface SignatoriesProps {
  form: UseFormReturnType<AgreementValues>;
  side: 'FIRST' | 'SECOND';
  /** Of the party they sign for. */
  name: string;
}

/** Who signs for one side, and as what. */
export function Signatories({ form, side, name }: SignatoriesProps) {
  const { t } = useTranslation('agreements');
  const signatories = form.values[side];
  return (
    <Fieldset className={styles.part} legend={t('signatoriesOf', { name })}>
      <Stack gap="sm">
        {signatories.map((each, index) => (
          <div key={each.key} className={styles.signatory}>
            <TextInput label={t('signatoryName')} {...form.getInputProps(`${side}.${index}.name`)} />
            <TextInput label={t('signatoryPost')} {...form.getInputProps(`${side}.${index}.post`)} />
            {signatories.length > 1 && (
              <Button
                variant="default"
                aria-label={t('removeSignatory', { number: index + 1, name })}
                onClick={() => form.removeListItem(side, index)}
              >
                <Icon name="cross" />
              </Button>
            )}
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem(side, emptySignatory())}
          >
            {t('addSignatory')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
