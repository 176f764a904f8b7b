import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';

/** How much of what was planned has been reached: a bar, and the same in words. */
export function Attainment({ name, answer }: { name: string; answer: Schema<'Figure'> }) {
  const { t } = useTranslation('statistics');
  const { target, attainment } = answer;
  if (target === undefined || attainment === undefined) {
    return null;
  }
  const words = t('attained', { percent: formatNumber(attainment), target: formatNumber(target) });
  return (
    <div>
      <Progress.Root size="md" mt={6} mb={4}>
        <Progress.Section
          value={Math.min(attainment, 100)}
          color={attainment >= 100 ? 'leaf' : 'lake'}
          aria-label={`${name}: ${words}`}
        />
      </Progress.Root>
      <Text size="sm" component="div">
        {words}
      </Text>
    </div>
  );
}
