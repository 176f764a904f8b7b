import { Button, Group } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isNowhere, troubleOf } from '../../api/problems';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageHeader } from '../../ui/PageHeader';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('notFoundTitle')} about={t('notFoundAbout')} />
      <WaysOn />
    </>
  );
}

function ForbiddenPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('forbiddenTitle')} about={t('forbiddenAbout')} />
      <WaysOn />
    </>
  );
}

/** A page that broke: refused, gone, out of date, or a fault of ours. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'ui']);
  const router = useRouter();
  const trouble = troubleOf(error);
  if (isNowhere(error)) {
    return <NotFoundPage />;
  }
  if (trouble === 'forbidden') {
    return <ForbiddenPage />;
  }
  if (error instanceof Error && /dynamically imported module|importing a module script/i.test(error.message)) {
    return (
      <>
        <PageHeader title={t('shell:newVersionTitle')} about={t('shell:newVersionAbout')} />
        <Button onClick={() => location.reload()}>{t('ui:reload')}</Button>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('shell:brokenTitle')} />
      <ErrorPanel
        error={error}
        onRetry={() => {
          reset();
          router.invalidate();
        }}
      />
    </>
  );
}

function WaysOn() {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <Group gap="sm">
      <Button renderRoot={(props) => <Link {...props} to="/" />}>{t('home')}</Button>
      <Button variant="default" onClick={() => router.history.back()}>
        {t('back')}
      </Button>
    </Group>
  );
}
