import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatInstant } from '../../lib/dates';
import { recordAddress } from '../../lib/recordAddress';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataList, type ListQuery } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import { triedBy, whyOf } from './attempts';
import styles from './audit.module.css';
import { ChangeList } from './ChangeList';
import type { AuditFilter } from './queries';
import { useFieldWords } from './useFieldWords';
import { tones, withPage } from './vocabulary';

type Event = Schema<'AuditEvent'>;

/** The role under which the service works in its database; another one was somebody at the database itself. */
const serviceRole = 'chungtay_service';

interface AuditListProps {
  query: ListQuery<Event>;
  filter: AuditFilter;
  empty: ReactNode;
}

/** Events of the trail: when, who, what, and on which record. */
export function AuditList({ query, filter, empty }: AuditListProps) {
  const { t } = useTranslation('audit');
  const columns: Column<Event>[] = [
    { key: 'at', header: t('at'), cell: (row) => <span className="tabular nowrap">{formatInstant(row.at)}</span> },
    { key: 'by', header: t('person'), cell: (row) => <Person event={row} /> },
    { key: 'what', header: t('what'), cell: (row) => <What event={row} /> },
    { key: 'record', header: t('record'), cell: (row) => row.collection && <RecordCell event={row} /> },
  ];
  return (
    <DataList
      caption={t('title')}
      columns={columns}
      query={query}
      source={{ path: '/api/v1/audit-events', filter }}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}

function Person({ event }: { event: Event }) {
  const { t } = useTranslation('audit');
  return (
    <span>
      {event.by ?? t('service')}
      <Text size="sm" c="dimmed">
        {[event.organisation?.name, event.address && t('origin', { address: event.address })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {event.databaseRole !== serviceRole && (
        <Text size="sm" fw={600}>
          {t('byDatabase', { role: event.databaseRole })}
        </Text>
      )}
    </span>
  );
}

function What({ event }: { event: Event }) {
  const { t } = useTranslation('audit');
  const { collectionOf } = useFieldWords(event.collection);
  const tried = event.operation && triedBy(event.operation);
  return (
    <div>
      <StatusBadge tone={tones[event.action]}>{t(`actions.${event.action}`)}</StatusBadge>
      {tried && (
        <Text size="sm" component="span" ml="xs">
          {t('triedOn', { tried: t(`tried.${tried}`), collection: collectionOf(event.collection ?? '') })}
        </Text>
      )}
      {event.operation && <Code>{event.operation}</Code>}
      {event.code && event.status && (
        <Text size="sm">
          {t('refusedAs', { why: t(whyOf(event.code, event.status)) })}
          <Code>
            {event.code} ({event.status})
          </Code>
        </Text>
      )}
      {event.request && (
        <Text size="xs" c="dimmed" className={styles.request}>
          {t('request', { request: event.request })}
        </Text>
      )}
      {event.changes.length > 0 && <Changes event={event} />}
    </div>
  );
}

/** For whoever compares it with the contract or a log. */
function Code({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" component="span" ml="xs" className={styles.request}>
      {children}
    </Text>
  );
}

/** What little differs is shown, a whole record folded away. */
function Changes({ event }: { event: Event }) {
  const { t } = useTranslation('audit');
  const list = <ChangeList changes={event.changes} collection={event.collection} />;
  return event.action === 'UPDATE' ? (
    list
  ) : (
    <details className={styles.fold}>
      <summary>{t('fieldCount', { count: event.changes.length })}</summary>
      {list}
    </details>
  );
}

function RecordCell({ event }: { event: Event }) {
  const { t } = useTranslation('audit');
  const { collectionOf, partOf } = useFieldWords(event.collection);
  const { collection = '', recordId } = event;
  return (
    <span>
      {[collectionOf(collection), event.part && partOf(event.part)].filter(Boolean).join(' · ')}
      {recordId && (
        <Text size="sm" component="div">
          {withPage.includes(collection) && (
            <>
              <AddressLink address={recordAddress(collection, recordId)}>{t('open')}</AddressLink> ·{' '}
            </>
          )}
          <Anchor renderRoot={(props) => <Link {...props} to="/audit" search={{ record: recordId }} />}>
            {t('onlyThis')}
          </Anchor>
        </Text>
      )}
      {event.traceId && (
        <Text size="xs" c="dimmed" className={styles.request}>
          {t('trace', { trace: event.traceId })}
        </Text>
      )}
    </span>
  );
}
