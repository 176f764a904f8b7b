import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatDate } from '../../lib/dates';
import { AddressLink } from '../../ui/AddressLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { HistoryList } from '../../ui/HistoryList';
import { Icon } from '../../ui/Icon';
import { LoadingShape } from '../../ui/LoadingShape';
import { Facts, Panel } from '../../ui/Panel';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { Attendance } from './Attendance';
import { partnersQuery, sessionHistoryQuery } from './queries';
import styles from './SessionPage.module.css';

type Session = Schema<'SessionReport'>;

/** What was held, where, about what, and who came. */
export function SessionStory({ session, withPeople }: { session: Session; withPeople: boolean }) {
  const { t } = useTranslation(['sessions', 'words']);
  const { nameOf } = useThemes();
  const pairings = useQuery(partnersQuery(session.host)).data ?? [];
  const partners = session.partners.map((each) => each.organisation.code);
  const ours = pairings.filter(({ first, second }) => partners.includes(first.code) || partners.includes(second.code));
  return (
    <Panel title={t('sessions:page.story')}>
      <Facts
        facts={[
          [t('sessions:form.host'), <OrganisationLink key="host" organisation={session.host} />],
          [
            t('sessions:form.partners'),
            session.partners.map(({ organisation }) => (
              <div key={organisation.id}>
                <OrganisationLink organisation={organisation} />
              </div>
            )),
          ],
          [t('sessions:date'), formatDate(session.date)],
          [t('sessions:schoolYear'), session.schoolYear.replace('-', '–')],
          [t('sessions:organisingLevel'), t(`words:organisingLevel.${session.organisingLevel}`)],
          [t('sessions:mode'), t(`words:sessionMode.${session.mode}`)],
          [t('sessions:levels'), session.levels.map((level) => t(`words:level.${level}`)).join(', ')],
          [t('sessions:themes'), session.themes.map(nameOf).join(', ')],
          [
            t('sessions:page.minutes'),
            session.minutes !== undefined && t('sessions:page.minutesValue', { count: session.minutes }),
          ],
          [t('sessions:form.place'), session.place],
          [t('sessions:form.umbrella'), session.umbrella],
          [
            t('sessions:page.pairing'),
            ours.length > 0 &&
              ours.map((pairing) => (
                <div key={pairing.id}>
                  <AddressLink address={`/pairings/${pairing.id}`}>
                    {pairing.first.name} – {pairing.second.name}
                  </AddressLink>
                </div>
              )),
          ],
          [
            t('sessions:page.plan'),
            session.planId && (
              <AddressLink address={`/plans/${session.planId}`}>{t('sessions:page.openPlan')}</AddressLink>
            ),
          ],
          [t('sessions:form.note'), session.note],
        ]}
      />
      {withPeople && (
        <>
          <Text component="h3" fw={600} mt="lg" mb="xs">
            {t('sessions:page.came')}
          </Text>
          <Attendance session={session} />
        </>
      )}
    </Panel>
  );
}

/** What its status means: whether it counts, and since when. */
export function SessionStanding({ session }: { session: Session }) {
  const { t } = useTranslation(['sessions', 'words']);
  return (
    <div className={styles.standing} data-status={session.status}>
      {t(`sessions:standing.${session.status}`, {
        date: formatDate((session.status === 'CONFIRMED' ? session.countedFrom : session.reportedOn) ?? session.date),
        reason: session.cancelReason ? t(`words:cancelReason.${session.cancelReason}`) : '',
      })}
      {session.status === 'RETURNED' && session.returnComment && (
        <Text mt={4}>{t('sessions:standing.returned', { comment: session.returnComment })}</Text>
      )}
    </div>
  );
}

/** The word of each side. */
export function SessionParties({ session }: { session: Session }) {
  const { t } = useTranslation('sessions');
  const { me } = useActing();
  const asked = session.partners.some((each) => me.organisations.some(({ id }) => id === each.organisation.id));
  const refused = session.allowedActions.find((each) => each.action === 'confirm' && !each.allowed);
  return (
    <Panel title={t('page.parties')}>
      <ul className={styles.parties}>
        <Party
          organisation={session.host}
          given={session.reportedOn !== undefined}
          words={
            session.reportedOn ? t('page.reportedOn', { date: formatDate(session.reportedOn) }) : t('page.notReported')
          }
          by={session.reportedBy}
        />
        {session.partners.map((partner) => (
          <Party
            key={partner.organisation.id}
            organisation={partner.organisation}
            given={partner.confirmedOn !== undefined}
            words={
              partner.confirmedOn
                ? t('page.confirmedOn', { date: formatDate(partner.confirmedOn) })
                : t('page.awaiting')
            }
            by={partner.confirmedBy}
          />
        ))}
      </ul>
      {asked && refused?.reason && (session.status === 'HELD' || session.status === 'RETURNED') && (
        <Text size="sm" c="dimmed">
          {t('page.cannotConfirm', { reason: refused.reason })}
        </Text>
      )}
    </Panel>
  );
}

interface PartyProps {
  organisation: Schema<'OrganisationRef'>;
  given: boolean;
  words: string;
  by?: string;
}

function Party({ organisation, given, words, by }: PartyProps) {
  const { t } = useTranslation('sessions');
  return (
    <li>
      <span className={styles.mark} data-given={given || undefined}>
        <Icon name={given ? 'check' : 'clock'} size={18} />
      </span>
      <div>
        <OrganisationLink organisation={organisation} />
        <Text size="sm" c="dimmed">
          {words}
          {by && `, ${t('page.by', { name: by })}`}
        </Text>
      </div>
    </li>
  );
}

/** Everything that happened to the record. */
export function SessionHistory({ session }: { session: Session }) {
  const { t } = useTranslation(['sessions', 'words']);
  const history = useQuery(sessionHistoryQuery(session.id));
  const known: Readonly<Record<string, string>> = {
    plan: t('sessions:transition.plan'),
    report: t('sessions:transition.report'),
    edit: t('sessions:transition.edit'),
    confirm: t('sessions:transition.confirm'),
    return: t('sessions:transition.return'),
    cancel: t('sessions:transition.cancel'),
    import: t('sessions:transition.import'),
  };
  return (
    <Panel title={t('sessions:page.history')}>
      {history.isPending && <LoadingShape shape="panel" />}
      {history.isError && <ErrorPanel error={history.error} onRetry={() => history.refetch()} />}
      {history.data && (
        <HistoryList
          entries={history.data.map((each) => ({
            id: each.id,
            what: known[each.action] ?? t(`words:sessionStatus.${each.to as Session['status']}`),
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
