import { Button, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { OrganisationLink } from './OrganisationLink';
import styles from './OrganisationTree.module.css';
import { type OrganisationFilter, organisationsQuery } from './queries';

/** The tree from the department and the offices outside the city down; each branch is asked for when it opens. */
export function OrganisationTree({ asOf }: { asOf?: string }) {
  return (
    <div className={styles.tree}>
      <Branch filter={{ kind: 'CITY_DEPARTMENT', asOf }} openFirst />
      <Branch filter={{ kind: 'EXTERNAL', asOf }} />
    </div>
  );
}

function Branch({ filter, openFirst = false }: { filter: OrganisationFilter; openFirst?: boolean }) {
  const { t } = useTranslation('ui');
  const query = useInfiniteQuery(organisationsQuery(filter, 50));
  if (query.isPending) {
    return (
      <div aria-busy="true">
        <Skeleton height={40} my={6} />
      </div>
    );
  }
  if (!query.data) {
    return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className={styles.branch}>
        {rows.map((row) => (
          <Node key={row.id} organisation={row} asOf={filter.asOf} open={openFirst} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          my="xs"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

interface NodeProps {
  organisation: Schema<'OrganisationSummary'>;
  asOf?: string;
  open: boolean;
}

function Node({ organisation, asOf, open: initially }: NodeProps) {
  const { t } = useTranslation(['organisations', 'words']);
  const [open, setOpen] = useState(initially);
  const { name, kind, childCount } = organisation;
  // Who is in a cluster stands administratively elsewhere.
  const cluster = kind === 'CLUSTER';
  const opens = childCount > 0 || cluster;
  const about =
    childCount > 0
      ? t('organisations:children', { count: childCount, replace: { count: formatNumber(childCount) } })
      : cluster
        ? t('words:organisationKind.CLUSTER')
        : organisation.levels.map((level) => t(`words:level.${level}`)).join(', ');
  return (
    <li>
      <div className={styles.node}>
        {opens ? (
          <UnstyledButton
            className={styles.toggle}
            data-open={open || undefined}
            aria-expanded={open}
            aria-label={open ? t('organisations:fold', { name }) : t('organisations:open', { name })}
            onClick={() => setOpen(!open)}
          >
            <Icon name="right" size={18} />
          </UnstyledButton>
        ) : (
          <span className={styles.leaf} />
        )}
        <div className={styles.words}>
          <OrganisationLink organisation={organisation} asOf={asOf} />
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
      </div>
      {open && (
        <Branch
          filter={cluster ? { professionalParent: organisation.code, asOf } : { parent: organisation.code, asOf }}
        />
      )}
    </li>
  );
}
