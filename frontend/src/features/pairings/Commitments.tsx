import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './Agreements.module.css';
import { type AgreementValues, emptyCommitment } from './agreementValues';

/** What the two commit themselves to, in its order. */
export function Commitments({ form }: { form: UseFormReturnType<AgreementValues> }) {
  const { t } = useTranslation('agreements');
  const { commitments } = form.values;
  return (
    <Fieldset className={styles.part} legend={t('commitments')}>
      <Stack gap="sm">
        {commitments.map((each, index) => (
          <div key={each.key} className={styles.commitment}>
            <Textarea
              label={t('commitment', { number: index + 1 })}
              autosize
              minRows={2}
              maxLength={1000}
              {...form.getInputProps(`commitments.${index}.words`)}
            />
            <Group gap="xs" wrap="nowrap">
              {index > 0 && (
                <Button
                  variant="default"
                  aria-label={t('raiseCommitment', { number: index + 1 })}
                  onClick={() => form.reorderListItem('commitments', { from: index, to: index - 1 })}
                >
                  <span className={styles.up}>
                    <Icon name="down" />
                  </span>
                </Button>
              )}
              <Button
                variant="default"
                aria-label={t('removeCommitment', { number: index + 1 })}
                onClick={() => form.removeListItem('commitments', index)}
              >
                <Icon name="cross" />
              </Button>
            </Group>
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('commitments', emptyCommitment())}
          >
            {t('addCommitment')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
