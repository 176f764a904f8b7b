import { Alert, Anchor, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { Counts, Problems } from '../../ui/FileOutcome';
import { Icon } from '../../ui/Icon';

/** What is wrong in which file: nothing of the reform is kept until it is put right. */
export function ProblemsOfParts({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'reformWords']);
  const wrong = reform.parts.filter(({ summary }) => summary.rejected > 0);
  const count = wrong.reduce((sum, { summary }) => sum + summary.rejected, 0);
  return (
    <Stack gap="md">
      <Alert
        color="straw"
        role="status"
        icon={<Icon name="alert" />}
        title={t('reform:problemsTitle', { count, replace: { count: formatNumber(count) } })}
      >
        {t('reform:problemsAbout')}{' '}
        <Anchor
          inherit
          c="inherit"
          underline="always"
          renderRoot={(props) => (
            <Link {...props} to="/reforms/$id" params={{ id: reform.id }} search={{ step: 'files' }} />
          )}
        >
          {t('reform:toFiles')}
        </Anchor>
      </Alert>
      {wrong.map(({ part, summary }) => (
        <Stack key={part} gap="sm" component="section" aria-label={t(`reformWords:part.${part}`)}>
          <Title order={2}>{t(`reformWords:part.${part}`)}</Title>
          <Counts summary={summary} />
          <Problems summary={summary} of={t(`reformWords:part.${part}`)} />
        </Stack>
      ))}
    </Stack>
  );
}
