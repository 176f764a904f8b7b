import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { formatYears } from '../../lib/years';
import { ActionButtons } from '../../ui/ActionButtons';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import styles from './PlansOfPairing.module.css';
import { createPlan, plansQuery } from './queries';
import { planTones } from './vocabulary';

interface PlansOfPairingProps {
  pairingId: string;
  /** What the viewer may do with the pairing: `draftPlan` among it. */
  actions: readonly Schema<'AllowedAction'>[];
}

/** The plans of a pairing by school year, and the way to begin this year's. */
export function PlansOfPairing({ pairingId, actions }: PlansOfPairingProps) {
  const { t } = useTranslation(['plans', 'words']);
  const navigate = useNavigate();
  const query = useInfiniteQuery(plansQuery({ pairing: pairingId }, 50));
  const year = useQuery(schoolYearsQuery).data?.find((each) => each.current);
  const [id] = useState(() => newId());
  const drafting = useAct((schoolYear: string) => createPlan({ id, pairingId, schoolYear }));
  const plans = (query.data?.pages.flatMap((page) => page.items) ?? []).toSorted((one, other) =>
    other.schoolYear.localeCompare(one.schoolYear),
  );
  const begun = plans.some((each) => each.schoolYear === year?.code);

  return (
    <Panel
      title={t('plans:title')}
      aside={
        query.data &&
        year &&
        !begun && (
          <ActionButtons
            actions={actions}
            words={{ draftPlan: { label: t('plans:draft', { year: formatYears(year.code) }) } }}
            pending={drafting.isPending ? 'draftPlan' : undefined}
            onAct={() =>
              drafting.mutate(year.code, {
                onSuccess: (plan) => navigate({ to: '/plans/$id', params: { id: plan.id } }),
              })
            }
          />
        )
      }
    >
      <Stack gap="md">
        {drafting.error && <ErrorPanel error={drafting.error} />}
        {query.isPending && <LoadingShape shape="panel" />}
        {query.error && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
        {query.data && plans.length === 0 && <Text c="dimmed">{t('plans:noneOfPairing')}</Text>}
        {plans.length > 0 && (
          <ul className={styles.plans}>
            {plans.map((plan) => (
              <li key={plan.id} className={styles.plan}>
                <Anchor fw={600} renderRoot={(props) => <Link {...props} to="/plans/$id" params={{ id: plan.id }} />}>
                  {t('plans:sheetTitle', { year: formatYears(plan.schoolYear) })}
                </Anchor>
                <StatusBadge tone={planTones[plan.status]}>{t(`words:planStatus.${plan.status}`)}</StatusBadge>
                <Text size="sm" c="dimmed">
                  {t('plans:lineCount', { count: plan.lines.length })}
                </Text>
              </li>
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('plans:earlier')}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}
