import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ActionButtons } from '../../ui/ActionButtons';
import { Crumbs } from '../../ui/Crumbs';
import { Icon } from '../../ui/Icon';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { Facts, Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { RecordChanges } from '../audit/RecordChanges';
import { AgreementActions } from './AgreementActions';
import { AgreementForm } from './AgreementForm';
import styles from './Agreements.module.css';
import { useExpiry } from './useExpiry';
import { agreementTones } from './vocabulary';

type Agreement = Schema<'Agreement'>;

interface AgreementStoryProps {
  agreement: Agreement;
  /** What other rooms keep of it. */
  children?: ReactNode;
}

/** A paper as it stands: between whom, who signs, what it says, for how long. */
export function AgreementStory({ agreement, children }: AgreementStoryProps) {
  const { t } = useTranslation(['agreements', 'pairings', 'words']);
  const [amending, setAmending] = useState<Agreement>();
  const expiry = useExpiry()(agreement);
  const { first, second } = agreement;
  const kind = t(`words:agreementType.${agreement.type}`);
  return (
    <>
      <PageHeader
        title={[kind, agreement.number && t('pairings:numbered', { number: agreement.number })]
          .filter(Boolean)
          .join(' ')}
        kind={
          <Anchor
            inherit
            renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: agreement.pairingId }} />}
          >
            {first.name} – {second.name}
          </Anchor>
        }
        about={
          <StatusBadge tone={agreementTones[agreement.status]}>
            {t(`words:agreementStatus.${agreement.status}`)}
          </StatusBadge>
        }
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/pairings" />}>{t('pairings:title')}</Anchor>
            <Anchor renderRoot={(props) => <Link {...props} to="/agreements" />}>{t('agreements:title')}</Anchor>
          </Crumbs>
        }
        actions={<AgreementActions agreement={agreement} />}
      />
      <Stack gap="lg">
        {expiry?.pressing && (
          <Alert color={agreement.status === 'EXPIRED' ? 'gray' : 'brick'} icon={<Icon name="clock" />}>
            {expiry.words}
          </Alert>
        )}
        {amending ? (
          <Panel title={t('agreements:amend')}>
            <AgreementForm
              agreement={amending}
              onDone={() => {
                setAmending(undefined);
                say(t('agreements:amended'));
              }}
              onCancel={() => setAmending(undefined)}
            />
          </Panel>
        ) : (
          <Said agreement={agreement} onAmend={() => setAmending(agreement)} />
        )}
        {children}
        <RecordChanges collection="agreements" id={agreement.id} />
      </Stack>
    </>
  );
}

/** What the paper says. */
function Said({ agreement, onAmend }: { agreement: Agreement; onAmend: () => void }) {
  const { t } = useTranslation(['agreements', 'words']);
  const link = (id: string | undefined, label: string) =>
    id && (
      <Anchor inherit renderRoot={(props) => <Link {...props} to="/agreements/$id" params={{ id }} />}>
        {label}
      </Anchor>
    );
  return (
    <>
      <Panel
        title={t('agreements:facts')}
        aside={
          agreement.status === 'DRAFT' && (
            <ActionButtons
              actions={agreement.allowedActions.filter((each) => each.allowed)}
              words={{ amend: { label: t('agreements:amend') } }}
              onAct={onAmend}
            />
          )
        }
      >
        <Facts
          facts={[
            [t('agreements:signedOn'), agreement.signedOn && formatDate(agreement.signedOn)],
            [t('agreements:place'), agreement.place],
            [t('agreements:validFrom'), agreement.validFrom && formatDate(agreement.validFrom)],
            [
              t('agreements:term'),
              agreement.validUntil
                ? t('agreements:until', { date: formatDate(agreement.validUntil) })
                : t('agreements:noEnd'),
            ],
            [t('agreements:endedOn'), agreement.endedOn && formatDate(agreement.endedOn)],
            [t('agreements:endReason'), agreement.endReason && t(`words:pairingEndReason.${agreement.endReason}`)],
            [
              t('agreements:confirmed'),
              agreement.confirmedBy.map((each) => each.name).join(', ') ||
                (agreement.status === 'DRAFT' && t('agreements:confirmedNone')),
            ],
            [t('agreements:renews'), link(agreement.renewsId, t('agreements:open'))],
            [t('agreements:renewed'), link(agreement.renewedById, t('agreements:open'))],
          ]}
        />
      </Panel>
      <Panel title={t('agreements:commitments')}>
        {agreement.commitments.length === 0 ? (
          <Text c="dimmed">{t('agreements:noCommitment')}</Text>
        ) : (
          <ol className={styles.list}>
            {agreement.commitments.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        )}
      </Panel>
      <Panel title={t('agreements:signatories')}>
        {agreement.signatories.length === 0 ? (
          <Text c="dimmed">
            {t(agreement.status === 'DRAFT' ? 'agreements:noSignatory' : 'agreements:noSignatoryKept')}
          </Text>
        ) : (
          <div className={styles.sides}>
            <Side agreement={agreement} side="FIRST" name={agreement.first.name} />
            <Side agreement={agreement} side="SECOND" name={agreement.second.name} />
          </div>
        )}
      </Panel>
    </>
  );
}

function Side({ agreement, side, name }: { agreement: Agreement; side: 'FIRST' | 'SECOND'; name: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      {agreement.signatories
        .filter((each) => each.side === side)
        .map((each) => (
          <Text key={each.name}>
            {each.name} – {each.post}
          </Text>
        ))}
    </div>
  );
}
