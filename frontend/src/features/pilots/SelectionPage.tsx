import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate, today } from '../../lib/dates';
import { withinSentence } from '../../lib/text';
import { Crumbs } from '../../ui/Crumbs';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { HistoryList } from '../../ui/HistoryList';
import { Icon } from '../../ui/Icon';
import { LoadingShape } from '../../ui/LoadingShape';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { RecordActions } from '../../ui/RecordActions';
import { StatusBadge } from '../../ui/StatusBadge';
import { RecordChanges } from '../audit/RecordChanges';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { LevelCounters } from './LevelCounters';
import styles from './Pilots.module.css';
import { levelsOf, replacementOf, replacementsOf } from './progress';
import { selectionHistoryQuery, selectionQuery, transitionSelection } from './queries';
import { ReachPanel } from './ReachPanel';
import { selectionRoute } from './routes';
import { SlotGroups } from './SlotGroups';
import { tones } from './vocabulary';

type Selection = Schema<'PilotSelection'>;

/** A unit's selection: ten slots in three groups, what is missing, and who says yes. */
export function SelectionPage() {
  const { id } = selectionRoute.useParams();
  const { data, error, isPending } = useQuery(selectionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Opened key={data.id} selection={data} />;
}

function Opened({ selection }: { selection: Selection }) {
  const { t } = useTranslation(['pilots', 'words']);
  const client = useQueryClient();
  const said: Readonly<Record<string, string>> = {
    submit: t('pilots:action.submitted'),
    approve: t('pilots:action.approved'),
    return: t('pilots:action.returned'),
  };
  return (
    <>
      <PageHeader
        title={t('pilots:of', { unit: selection.unit.name })}
        kind={t('pilots:phaseOf', { code: selection.phase.code.replace('-', '–') })}
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/pilots" search={{ phase: selection.phase.code }} />}>
              {t('pilots:title')}
            </Anchor>
            <OrganisationLink organisation={selection.unit} />
          </Crumbs>
        }
        about={
          <>
            <StatusBadge tone={tones[selection.status]}>{t(`words:selectionStatus.${selection.status}`)}</StatusBadge>
            <Text component="span" size="sm" ml="sm">
              {[
                selection.submittedBy && t('pilots:submittedBy', { name: selection.submittedBy }),
                selection.submittedOn && t('pilots:submittedOn', { date: formatDate(selection.submittedOn) }),
                selection.approvedOn && t('pilots:approvedOn', { date: formatDate(selection.approvedOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </>
        }
        actions={
          <RecordActions
            actions={selection.allowedActions}
            questions={{
              submit: {
                label: t('pilots:action.submit'),
                primary: true,
                title: t('pilots:action.submitTitle'),
                effect: t('pilots:action.submitEffect'),
              },
              approve: {
                label: t('pilots:action.approve'),
                primary: true,
                title: t('pilots:action.approveTitle'),
                effect: t('pilots:action.approveEffect'),
              },
              return: {
                label: t('pilots:action.return'),
                title: t('pilots:action.returnTitle'),
                effect: t('pilots:action.returnEffect'),
                comment: 'required',
                commentLabel: t('pilots:action.returnLabel'),
              },
            }}
            act={async (action, comment) => {
              const now = await transitionSelection(selection, { action: action as 'submit', comment });
              client.setQueryData(selectionQuery(selection.id).queryKey, now);
            }}
            onDone={(action) => say(said[action])}
          />
        }
      />
      <Stack gap="lg">
        {selection.status === 'RETURNED' && selection.returnComment && (
          <Alert color="brick" icon={<Icon name="alert" />} role="note">
            {t('pilots:comesBack', { comment: selection.returnComment })}
          </Alert>
        )}
        {selection.frozen && (
          <Alert color="straw" icon={<Icon name="clock" />} role="note">
            {t('pilots:frozen')}
          </Alert>
        )}
        <Missing selection={selection} />
        <SlotGroups selection={selection} />
        {selection.status === 'APPROVED' && <ReachPanel selection={selection} />}
        <History selection={selection} />
        <RecordChanges collection="pilot-selections" id={selection.id} />
      </Stack>
    </>
  );
}

function Missing({ selection }: { selection: Selection }) {
  const { t } = useTranslation(['pilots', 'words']);
  const list = selection.missing
    .filter(({ count }) => count > 0)
    .map(({ level, count }) =>
      t('pilots:missingOne', { number: count, level: withinSentence(t(`words:level.${level}`)) }),
    );
  return (
    <div className={styles.missing} role="status">
      <Text fw={600}>
        {list.length > 0
          ? t('pilots:missing', { list: list.join(', ') })
          : t('pilots:complete', { number: selection.slots.length })}
      </Text>
      <LevelCounters levels={levelsOf(selection)} />
    </div>
  );
}

function History({ selection }: { selection: Selection }) {
  const { t } = useTranslation(['pilots', 'words']);
  const history = useQuery(selectionHistoryQuery(selection.id));
  const known: Readonly<Record<string, string>> = {
    create: t('pilots:transition.create'),
    draft: t('pilots:transition.draft'),
    fill: t('pilots:transition.fill'),
    clear: t('pilots:transition.clear'),
    submit: t('pilots:transition.submit'),
    approve: t('pilots:transition.approve'),
    return: t('pilots:transition.return'),
    replace: t('pilots:transition.replace'),
    import: t('pilots:transition.import'),
  };
  const replacements = replacementsOf(selection);
  function replaced(each: Schema<'Transition'>): string | undefined {
    const found =
      each.action === 'replace' &&
      replacementOf({ comment: each.comment, day: today(new Date(each.at)) }, replacements);
    return found
      ? t('pilots:transition.replaced', {
          left: found.left.name,
          came: found.came.name,
          slot: t('pilots:slot', {
            level: t(`words:level.${found.slot.level}`),
            position: String(found.slot.position),
          }),
          date: formatDate(found.on),
        })
      : undefined;
  }
  return (
    <Panel title={t('pilots:whatHappened')}>
      {history.isPending && <LoadingShape shape="panel" />}
      {history.isError && <ErrorPanel error={history.error} onRetry={() => history.refetch()} />}
      {history.data && (
        <HistoryList
          entries={history.data.map((each) => ({
            id: each.id,
            what: replaced(each) ?? known[each.action] ?? t(`words:selectionStatus.${each.to as Selection['status']}`),
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
