import { Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatShare } from '../../lib/numbers';
import { changeOf } from './history';
import { OrganisationLink } from './OrganisationLink';

type View = Schema<'OrganisationView'>;

interface OrganisationHistoryProps {
  organisation: View;
  /** Where the page has not named them already. */
  withSuccessors: boolean;
}

/** Every name and superior an organisation had, newest first, with whom it took over from and who followed it. */
export function OrganisationHistory({ organisation, withSuccessors }: OrganisationHistoryProps) {
  const { t } = useTranslation(['organisations', 'words']);
  const { versions, predecessors, successors } = organisation;
  return (
    <Stack gap="lg">
      <Timeline bulletSize={16} lineWidth={2} active={0}>
        {versions.map((version, index) => (
          <Timeline.Item key={`${version.validFrom} ${version.name}`} title={<Period version={version} />}>
            <Text fw={600}>{version.name}</Text>
            {version.parent && (
              <Text size="sm">
                {t('organisations:parent')}: <OrganisationLink organisation={version.parent} asOf={version.validTo} />
              </Text>
            )}
            {version.professionalParent && (
              <Text size="sm">
                {t('organisations:professionalParent')}:{' '}
                <OrganisationLink organisation={version.professionalParent} asOf={version.validTo} />
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {[
                t(`organisations:${changeOf(version, versions[index + 1])}`),
                version.code,
                ...version.levels.map((level) => t(`words:level.${level}`)),
                version.zone && t(`words:zone.${version.zone}`),
                version.decidingDocument && t('organisations:document', { document: version.decidingDocument }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {withSuccessors && <Kin title={t('organisations:successors')} kin={successors} />}
      <Kin title={t('organisations:predecessors')} kin={predecessors} />
    </Stack>
  );
}

function Period({ version }: { version: View['versions'][number] }) {
  const { t } = useTranslation('organisations');
  const from = version.validFrom && formatDate(version.validFrom);
  const to = version.validTo && formatDate(version.validTo);
  const words = from ? (to ? t('fromTo', { from, to }) : t('from', { from })) : to ? t('to', { to }) : t('always');
  return (
    <Text size="sm" c="dimmed" component="span" className="tabular">
      {words}
    </Text>
  );
}

function Kin({ title, kin }: { title: string; kin: View['predecessors'] }) {
  const { t } = useTranslation('organisations');
  if (kin.length === 0) {
    return null;
  }
  return (
    <div>
      <Text fw={600} component="h3" mb={4}>
        {title}
      </Text>
      <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
        {kin.map(({ organisation, on, share, decidingDocument }) => (
          <li key={`${organisation.id} ${on}`}>
            <OrganisationLink organisation={organisation} />{' '}
            <Text span size="sm" c="dimmed" className="tabular">
              {[
                formatDate(on),
                share !== undefined && formatShare(share),
                decidingDocument && t('document', { document: decidingDocument }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
