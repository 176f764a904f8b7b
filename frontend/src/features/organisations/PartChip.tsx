import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePartWords } from './usePartWords';

interface PartChipProps {
  part: string | undefined;
  asOf?: string;
  onClear: () => void;
}

/** Says that a list shows one row of a figure alone, and shows all of it again. */
export function PartChip({ part, asOf, onClear }: PartChipProps) {
  const { t } = useTranslation('organisations');
  const words = usePartWords(part, asOf);
  return part ? (
    <Group gap="xs" mb="md">
      <Text size="sm">{t('part.only', { part: words ?? part })}</Text>
      <Button size="compact-sm" variant="default" onClick={onClear}>
        {t('part.clear')}
      </Button>
    </Group>
  ) : null;
}
