import { Anchor, Group, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ActionButtons } from '../../ui/ActionButtons';
import { say } from '../../ui/notice';
import { Panel } from '../../ui/Panel';
import { RecordActions } from '../../ui/RecordActions';
import { StatusBadge } from '../../ui/StatusBadge';
import { AgreementForm } from './AgreementForm';
import styles from './PairingStory.module.css';
import { transitionAgreement } from './queries';
import { useExpiry } from './useExpiry';
import { agreementTones } from './vocabulary';

type Agreement = Schema<'Pairing'>['agreements'][number];

/** The papers under a pairing; a new one is added in place. */
export function Agreements({ pairing }: { pairing: Schema<'Pairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('pairings:agreements')}
      aside={
        !adding &&
        pairing.status === 'ACTIVE' && (
          <ActionButtons
            actions={pairing.allowedActions}
            words={{ addAgreement: { label: t('pairings:addAgreement') } }}
            onAct={() => setAdding(true)}
          />
        )
      }
    >
      {pairing.agreements.length === 0 && !adding && <Text c="dimmed">{t('pairings:noAgreement')}</Text>}
      <ul className={styles.papers}>
        {pairing.agreements.map((each) => (
          <Paper key={each.id} agreement={each} />
        ))}
      </ul>
      {adding && (
        <div className={styles.adding}>
          <AgreementForm
            pairing={pairing}
            onDone={async ({ id }) => {
              await navigate({ to: '/agreements/$id', params: { id } });
              say(t('pairings:agreementAdded'));
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
    </Panel>
  );
}

function Paper({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation(['pairings', 'words']);
  const expiry = useExpiry()(agreement);
  return (
    <li className={styles.paper}>
      <div className={styles.paperWords}>
        <Group gap="xs">
          <Anchor
            fw={600}
            renderRoot={(props) => <Link {...props} to="/agreements/$id" params={{ id: agreement.id }} />}
          >
            {t(`words:agreementType.${agreement.type}`)}
            {agreement.number && ` ${t('pairings:numbered', { number: agreement.number })}`}
          </Anchor>
          <StatusBadge tone={agreementTones[agreement.status]}>
            {t(`words:agreementStatus.${agreement.status}`)}
          </StatusBadge>
        </Group>
        {agreement.signedOn && (
          <Text size="sm">{t('pairings:signedOn', { date: formatDate(agreement.signedOn) })}</Text>
        )}
        {expiry && <Text size="sm">{expiry.words}</Text>}
        {agreement.status === 'DRAFT' && agreement.confirmedBy.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('pairings:signedSoFar', { names: agreement.confirmedBy.map((each) => each.name).join(', ') })}
          </Text>
        )}
      </div>
      <RecordActions
        actions={agreement.status === 'DRAFT' ? agreement.allowedActions.filter((each) => each.action === 'sign') : []}
        questions={{
          sign: {
            label: t('pairings:sign'),
            primary: true,
            title: t('pairings:signTitle'),
            effect: t('pairings:signEffect'),
          },
        }}
        act={(_, comment) => transitionAgreement(agreement, { action: 'sign', comment })}
        onDone={() => say(t('pairings:agreementSigned'))}
      />
    </li>
  );
}
