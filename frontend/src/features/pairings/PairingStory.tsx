import { Anchor, Breadcrumbs, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatYears } from '../../lib/years';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { Facts, Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { RecordChanges } from '../audit/RecordChanges';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { Agreements } from './Agreements';
import { PairingActions } from './PairingActions';
import { PairingHistory } from './PairingHistory';
import styles from './PairingStory.module.css';
import { SucceededPairing } from './SucceededPairing';
import { pairingTones } from './vocabulary';

interface PairingStoryProps {
  pairing: Schema<'Pairing'>;
  /** What other rooms tell of it: its plans, its sessions. */
  children?: ReactNode;
  /** The same, beside its facts. */
  beside?: ReactNode;
}

/** A pairing as its story: who, since when, what was signed, what happened. */
export function PairingStory({ pairing, children, beside }: PairingStoryProps) {
  const { t } = useTranslation(['pairings', 'words', 'ui']);
  return (
    <>
      <PageHeader
        title={`${pairing.first.name} – ${pairing.second.name}`}
        kind={[
          t(`words:pairingKind.${pairing.kind}`),
          pairing.level && t(`words:level.${pairing.level}`),
          t('pairings:phaseOf', { years: formatYears(pairing.phase.code) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        about={
          <StatusBadge tone={pairingTones[pairing.status]}>{t(`words:pairingStatus.${pairing.status}`)}</StatusBadge>
        }
        breadcrumbs={
          <nav aria-label={t('ui:breadcrumbs')}>
            <Breadcrumbs>
              <Anchor renderRoot={(props) => <Link {...props} to="/pairings" />}>{t('pairings:title')}</Anchor>
            </Breadcrumbs>
          </nav>
        }
        actions={<PairingActions pairing={pairing} />}
      />
      <div className={styles.parties}>
        <Party organisation={pairing.first} parent={pairing.firstParent} pairing={pairing} />
        <span className={styles.tie}>
          <Icon name="pair" size={28} />
        </span>
        <Party organisation={pairing.second} parent={pairing.secondParent} pairing={pairing} />
      </div>
      {pairing.message && (
        <figure className={styles.message}>
          <blockquote>{pairing.message}</blockquote>
          {pairing.proposedBy && <figcaption>{pairing.proposedBy.name}</figcaption>}
        </figure>
      )}
      <div className={styles.story}>
        <div className={styles.stack}>
          <Agreements pairing={pairing} />
          {pairing.succeeds && <SucceededPairing pairing={pairing.succeeds} />}
          {children}
        </div>
        <div className={styles.stack}>
          <PairingFacts pairing={pairing} />
          {beside}
          <PairingHistory pairing={pairing} />
          <RecordChanges collection="pairings" id={pairing.id} />
          {pairing.agreements.map((each) => (
            <RecordChanges
              key={each.id}
              collection="agreements"
              id={each.id}
              name={[t(`words:agreementType.${each.type}`), each.number].filter(Boolean).join(' ')}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** What is known beyond the parties; nothing of a proposal. */
function PairingFacts({ pairing }: { pairing: Schema<'Pairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  const { since, endedOn, endReason, levelOverrideReason, underPairingId } = pairing;
  if (!since && !endedOn && !levelOverrideReason && !underPairingId) {
    return null;
  }
  return (
    <Panel title={t('pairings:facts')}>
      <Facts
        facts={[
          [t('pairings:since'), since && formatDate(since)],
          [t('pairings:endedOn'), endedOn && formatDate(endedOn)],
          [t('pairings:endReason'), endReason && t(`words:pairingEndReason.${endReason}`)],
          [t('pairings:overrideReason'), levelOverrideReason],
          [
            t('pairings:under'),
            underPairingId && (
              <Anchor
                inherit
                renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: underPairingId }} />}
              >
                {t('pairings:underOpen')}
              </Anchor>
            ),
          ],
        ]}
      />
    </Panel>
  );
}

interface PartyProps {
  organisation: Schema<'OrganisationRef'>;
  parent: Schema<'OrganisationRef'> | undefined;
  pairing: Schema<'Pairing'>;
}

function Party({ organisation, parent, pairing }: PartyProps) {
  const { t } = useTranslation(['pairings', 'words']);
  return (
    <div className={styles.party}>
      <Text size="sm" c="dimmed">
        {[
          t(`words:organisationKind.${organisation.kind}`),
          pairing.proposedBy?.code === organisation.code && t('pairings:proposer'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <div className={styles.name}>
        <OrganisationLink organisation={organisation} />
      </div>
      {parent && (
        <Text size="sm">
          <OrganisationLink organisation={parent} />
        </Text>
      )}
    </div>
  );
}
