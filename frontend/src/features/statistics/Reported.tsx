import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';

/** What was said of the time before the system: with its source, beside what is counted and never in it. */
export function Reported({ answer }: { answer: Schema<'Figure'> }) {
  const { t } = useTranslation(['statistics', 'words']);
  return answer.reported?.map((each) => (
    <Text key={`${each.from} ${each.to} ${each.source}`} size="sm" c="dimmed" component="div">
      {t('statistics:reported', {
        qualifier: t(`words:pupilsQualifier.${each.qualifier}`).toLocaleLowerCase('vi'),
        value: formatNumber(each.value),
        from: formatDate(each.from),
        to: formatDate(each.to),
        source: each.source,
      })}
    </Text>
  ));
}
