import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const rowsOf = { list: ['a', 'b', 'c', 'd', 'e', 'f'], page: ['a', 'b', 'c'] } as const;

/** The shape of what comes: lines of a list, a page with its heading, or one panel. */
export function LoadingShape({ shape }: { shape: 'list' | 'page' | 'panel' }) {
  const { t } = useTranslation('ui');
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Stack gap="sm" aria-hidden="true">
        {shape === 'page' && (
          <>
            <Skeleton height={14} width="30%" />
            <Skeleton height={34} width="min(70%, 30rem)" mb="md" />
          </>
        )}
        {shape === 'panel' && <Skeleton height={160} />}
        {shape !== 'panel' && rowsOf[shape].map((row) => <Skeleton key={row} height={shape === 'page' ? 72 : 56} />)}
      </Stack>
    </div>
  );
}
