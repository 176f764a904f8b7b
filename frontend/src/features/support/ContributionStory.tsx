import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { HistoryList } from '../../ui/HistoryList';
import { Icon } from '../../ui/Icon';
import { LoadingShape } from '../../ui/LoadingShape';
import { Facts, Panel } from '../../ui/Panel';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { contributionHistoryQuery } from './queries';
import styles from './support.module.css';
import { useAmount } from './useAmount';

type Contribution = Schema<'Contribution'>;

/** What was given, by whom and to whom. */
export function ContributionStory({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation(['support', 'supportWords']);
  const { amount } = useAmount();
  const { givers, sponsors, receivers, valueVnd } = contribution;
  return (
    <Panel title={t('support:page.story')}>
      <Facts
        facts={[
          [t('support:kind'), t(`supportWords:kind.${contribution.kind}`)],
          [t('support:form.quantity'), amount(contribution)],
          [t('support:value'), valueVnd !== undefined && t('support:dong', { amount: formatNumber(valueVnd) })],
          [t('support:giver'), givers.length > 0 && givers.map((each) => <Link key={each.id} organisation={each} />)],
          [
            t('support:page.sponsors'),
            sponsors.length > 0 &&
              sponsors.map(({ kind, name }) => (
                <div key={name}>
                  {name} ({t(`supportWords:sponsor.${kind}`)})
                </div>
              )),
          ],
          [
            t('support:receiver'),
            receivers.map(({ organisation }) => <Link key={organisation.id} organisation={organisation} />),
          ],
          [t('support:date'), formatDate(contribution.date)],
          [t('support:schoolYear'), formatYears(contribution.schoolYear)],
          [t('support:page.note'), contribution.note],
        ]}
      />
    </Panel>
  );
}

function Link({ organisation }: { organisation: Schema<'OrganisationRef'> }) {
  return (
    <div>
      <OrganisationLink organisation={organisation} />
    </div>
  );
}

/** What its status means: whether it counts, and since when. */
export function ContributionStanding({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation('support');
  const { status, countedFrom, deliveredOn, date } = contribution;
  const comment = contribution.returnComment ?? contribution.withdrawComment;
  return (
    <Alert color={status === 'RECEIVED' ? 'lake' : 'straw'} role="note">
      {t(`standing.${status}`, { date: formatDate(countedFrom ?? deliveredOn ?? date) })}
      {comment && <Text mt={4}>{t('standing.reason', { comment })}</Text>}
    </Alert>
  );
}

/** The word of each side: of those who give, and of every receiver. */
export function WordOfEachSide({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation('support');
  const { me } = useActing();
  const { givers, sponsors, receivers, deliveredOn, deliveredBy, status } = contribution;
  const asked = receivers.some((each) => me.organisations.some(({ id }) => id === each.organisation.id));
  const refused = contribution.allowedActions.find((each) => each.action === 'receive' && !each.allowed);
  return (
    <Panel title={t('page.words')}>
      <ul className={styles.words}>
        <Word
          given={deliveredOn !== undefined}
          words={deliveredOn ? t('page.deliveredOn', { date: formatDate(deliveredOn) }) : t('page.notDelivered')}
          by={deliveredBy}
        >
          {[...givers, ...sponsors].map((each) => each.name).join(', ')}
        </Word>
        {receivers.map(({ organisation, receivedOn, receivedBy }) => (
          <Word
            key={organisation.id}
            given={receivedOn !== undefined}
            words={receivedOn ? t('page.receivedOn', { date: formatDate(receivedOn) }) : t('page.awaiting')}
            by={receivedBy}
          >
            {organisation.name}
          </Word>
        ))}
      </ul>
      {asked && refused?.reason && (status === 'DELIVERED' || status === 'RETURNED') && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('page.cannotReceive', { reason: refused.reason })}
        </Text>
      )}
    </Panel>
  );
}

interface WordProps {
  given: boolean;
  words: string;
  by?: string;
  children: ReactNode;
}

function Word({ given, words, by, children }: WordProps) {
  const { t } = useTranslation('support');
  return (
    <li>
      <span className={styles.mark} data-given={given || undefined}>
        <Icon name={given ? 'check' : 'clock'} size={18} />
      </span>
      <div>
        {children}
        <Text size="sm" c="dimmed">
          {words}
          {by && `, ${t('page.by', { name: by })}`}
        </Text>
      </div>
    </li>
  );
}

/** Everything that happened to the record. */
export function ContributionHistory({ id }: { id: string }) {
  const { t } = useTranslation(['support', 'supportWords']);
  const history = useQuery(contributionHistoryQuery(id));
  const known: Readonly<Record<string, string>> = {
    pledge: t('support:transition.pledge'),
    deliver: t('support:transition.deliver'),
    receive: t('support:transition.receive'),
    edit: t('support:transition.edit'),
    return: t('support:transition.return'),
    withdraw: t('support:transition.withdraw'),
    seal: t('support:transition.seal'),
    import: t('support:transition.import'),
  };
  return (
    <Panel title={t('support:page.history')}>
      {history.isPending && <LoadingShape shape="panel" />}
      {history.isError && <ErrorPanel error={history.error} onRetry={() => history.refetch()} />}
      {history.data && (
        <HistoryList
          entries={history.data.map((each) => ({
            id: each.id,
            what: known[each.action] ?? t(`supportWords:status.${each.to as Contribution['status']}`),
            at: each.at,
            by: each.by,
            organisation: each.organisation?.name,
            comment: each.comment,
          }))}
        />
      )}
    </Panel>
  );
}
