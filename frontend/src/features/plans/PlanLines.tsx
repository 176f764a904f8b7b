import { ActionIcon, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { ActionButtons } from '../../ui/ActionButtons';
import { type Column, DataTable } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { DeleteLine } from './DeleteLine';
import { LinePanel } from './LinePanel';
import styles from './PlanLines.module.css';
import { useLineWords } from './useLineWords';
import { useNewLine } from './useNewLine';

type Plan = Schema<'ActivityPlan'>;
type Line = Schema<'PlanLine'>;

interface PlanLinesProps {
  plan: Plan;
  outcome: (line: Line) => ReactNode;
}

/** The lines of a plan in the order of the year; added, changed and removed beside the sheet. */
export function PlanLines({ plan, outcome }: PlanLinesProps) {
  const { t } = useTranslation(['plans', 'words']);
  const { whenInWords, nameOf } = useLineWords([]);
  const begin = useNewLine(plan);
  const [editing, setEditing] = useState<{ plan: Plan; line?: Line }>();
  const [deleting, setDeleting] = useState<Line>();
  const mayEdit = plan.allowedActions.some((each) => each.action === 'edit' && each.allowed);
  const rows = plan.lines.toSorted((one, other) => whenOf(one).localeCompare(whenOf(other)));
  const add = plan.status !== 'SUBMITTED' && plan.status !== 'APPROVED' && (
    <ActionButtons
      actions={plan.allowedActions}
      words={{ edit: { label: t('plans:addLine'), primary: plan.lines.length === 0 } }}
      onAct={() => setEditing({ plan })}
    />
  );

  const columns: Column<Line>[] = [
    {
      key: 'title',
      header: t('plans:content'),
      cell: (line) => (
        <>
          <Text fw={600}>{line.title}</Text>
          <Text size="sm">
            {t(`words:sessionKind.${line.kind}`)} · {t(`words:organisingLevel.${line.organisingLevel}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {[...line.levels.map((level) => t(`words:level.${level}`)), ...line.themes.map(nameOf)].join(' · ')}
          </Text>
          {line.means && (
            <Text size="sm" c="dimmed">
              {t('plans:meansSaid', { means: line.means })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'when',
      header: t('plans:when'),
      cell: (line) => <span className={styles.whole}>{whenInWords(line.date ?? line.month ?? '')}</span>,
    },
    {
      key: 'host',
      header: t('plans:host'),
      cell: (line) => (
        <div>
          <OrganisationLink organisation={line.host} />
          {line.responsible && (
            <Text size="sm" c="dimmed">
              {line.responsible}
            </Text>
          )}
        </div>
      ),
    },
    {
      key: 'planned',
      header: t('plans:planned'),
      cell: (line) => (line.expectedParticipants ?? line.minutes) !== undefined && <Planned line={line} />,
    },
    { key: 'held', header: t('plans:held'), cell: outcome },
  ];
  if (mayEdit) {
    columns.push({
      key: 'acts',
      header: t('plans:acts'),
      bare: true,
      cell: (line) => (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('plans:editLine', { title: line.title })}
            onClick={() => setEditing({ plan, line })}
          >
            <Icon name="edit" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('plans:deleteLine', { title: line.title })}
            onClick={() => setDeleting(line)}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Group>
      ),
    });
  }

  return (
    <Panel title={t('plans:linesTitle', { count: plan.lines.length })} aside={plan.lines.length > 0 && add}>
      {plan.lines.length === 0 ? (
        <EmptyState icon="plan" title={t('plans:noLines')} action={add}>
          {t('plans:noLinesAbout')}
        </EmptyState>
      ) : (
        <DataTable caption={t('plans:lines')} columns={columns} rows={rows} rowKey={(line) => line.id} />
      )}
      {editing && (editing.line || !begin.isLoading) && (
        <LinePanel
          plan={editing.plan}
          line={editing.line}
          initial={begin.values}
          onClose={() => setEditing(undefined)}
        />
      )}
      <DeleteLine plan={plan} line={deleting} onClose={() => setDeleting(undefined)} />
    </Panel>
  );
}

/** Without a time a line stands last. */
function whenOf(line: Line): string {
  return line.date ?? line.month ?? '9999';
}

function Planned({ line }: { line: Line }) {
  const { t } = useTranslation('plans');
  const { expectedParticipants: people, minutes } = line;
  return (
    <div>
      {people !== undefined && (
        <div className={styles.whole}>{t('people', { count: people, replace: { count: formatNumber(people) } })}</div>
      )}
      {minutes !== undefined && (
        <div className={styles.whole}>{t('minutesSaid', { minutes: formatNumber(minutes) })}</div>
      )}
    </div>
  );
}
