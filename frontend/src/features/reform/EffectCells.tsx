import { Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { recordAddress } from '../../lib/recordAddress';
import { AddressLink } from '../../ui/AddressLink';
import { Icon } from '../../ui/Icon';
import { OrganisationLink } from '../organisations/OrganisationLink';
import styles from './Reform.module.css';

type Row = Schema<'ReformEffectRow'>;
type Ref = Schema<'OrganisationRef'>;

interface CellProps {
  row: Row;
  /** What begins has a page once the reform is applied. */
  applied: boolean;
}

/** What a row is about: an organisation, or a record of two. */
export function What({ row, applied }: CellProps) {
  const { t } = useTranslation(['reform', 'reformWords', 'words']);
  const { subject, effect, organisation, counterpart, collection, recordId } = row;
  const name = counterpart ? `${organisation.name} – ${counterpart.name}` : organisation.name;
  return (
    <>
      {collection && recordId ? (
        <AddressLink address={recordAddress(collection, recordId)}>{name}</AddressLink>
      ) : (
        <Name organisation={organisation} linked={applied || effect !== 'BEGINS'} />
      )}
      <Text size="sm" c="dimmed">
        {subject === 'UNIT' || subject === 'SCHOOL'
          ? `${t(`words:organisationKind.${organisation.kind}`)} · ${organisation.code}`
          : t(`reformWords:subject.${subject}`)}
      </Text>
    </>
  );
}

/** What was, and what will be: a name, a state, under whom it stands, and who takes over. */
export function Becomes({ row, applied }: CellProps) {
  const inWords = useStates(row.collection);
  const { t } = useTranslation('reform');
  const { before, after, from, to } = row;
  // An organisation that begins or ends has one name, and that stands before this already.
  const told = (row.collection ? before || after : before && after) && before !== after;
  const moved = (from || to) && from?.code !== to?.code;
  if (!told && !moved && row.successors.length === 0) {
    return null;
  }
  return (
    <div>
      {told && <Change before={before && inWords(before)} after={after && inWords(after)} />}
      {moved && (
        <Change
          label={from && to ? undefined : t('standsUnder')}
          before={from && <Name organisation={from} linked />}
          after={to && <Name organisation={to} linked={applied} />}
        />
      )}
      {row.successors.length > 0 && <Successors row={row} applied={applied} />}
    </div>
  );
}

function Change({ label, before, after }: { label?: string; before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation(['reform', 'reformWords', 'words']);
  return (
    <div>
      {label && (
        <Text span size="sm" c="dimmed">
          {label}{' '}
        </Text>
      )}
      {before}
      {before && after && (
        <span className={styles.arrow}>
          <Icon name="right" size={14} />
          <VisuallyHidden>{t('reform:intoThis')}</VisuallyHidden>
        </span>
      )}
      {after}
    </div>
  );
}

/** Who takes over, and how much of it. */
function Successors({ row, applied }: CellProps) {
  const { t } = useTranslation('reform');
  const begins = row.effect === 'BEGINS';
  return (
    <div>
      <Text span size="sm" c="dimmed">
        {t(begins ? 'takesOverFrom' : 'takenOverBy')}{' '}
      </Text>
      {row.successors.map(({ organisation, formerCommunes }, index) => (
        <span key={organisation.code}>
          {index > 0 && '; '}
          <Name organisation={organisation} linked={begins || applied} />
          {formerCommunes !== undefined && (
            <Text span size="sm" c="dimmed">
              {' '}
              {t('formerCommunes', { count: formerCommunes })}
            </Text>
          )}
        </span>
      ))}
    </div>
  );
}

function Name({ organisation, linked }: { organisation: Ref; linked: boolean }) {
  return linked ? <OrganisationLink organisation={organisation} /> : organisation.name;
}

/** The states of the records of a collection in words; of everything else a name stays as it is. */
function useStates(collection: string | undefined): (state: string) => string {
  const { t } = useTranslation('words');
  switch (collection) {
    case 'pairings':
      return (state) => t(`pairingStatus.${state as Schema<'PairingStatus'>}`);
    case 'activity-plans':
      return (state) => t(`planStatus.${state as Schema<'PlanStatus'>}`);
    case 'pilot-selections':
      return (state) => t(`selectionStatus.${state as Schema<'SelectionStatus'>}`);
    default:
      return (state) => state;
  }
}
