import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { LoadingShape } from '../../ui/LoadingShape';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { RecordActions } from '../../ui/RecordActions';
import { StatusBadge } from '../../ui/StatusBadge';
import { RecordChanges } from '../audit/RecordChanges';
import { AfterStep } from './AfterStep';
import { ApplyStep } from './ApplyStep';
import { DayStep } from './DayStep';
import { FilesStep } from './FilesStep';
import { statusTones, stepOf } from './looks';
import { PreviewStep } from './PreviewStep';
import { reformQuery, transitionReform } from './queries';
import styles from './Reform.module.css';
import { ReformHistory } from './ReformHistory';
import { reformRoute } from './routes';
import { Steps } from './Steps';
import { useOperation } from './useOperation';
import type { StepName } from './vocabulary';

/** A reform at one of its steps; who comes back goes on where it is. */
export function ReformPage() {
  const { id } = reformRoute.useParams();
  const { data, error, isPending } = useQuery(reformQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Wizard reform={data} />;
}

function Wizard({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation(['reform', 'people', 'reformWords']);
  const { step } = reformRoute.useSearch();
  const operation = useOperation(reform.operationId);
  const reached = stepOf(reform, operation);
  const here = step ?? reached;
  return (
    <>
      <PageHeader
        title={reform.title}
        kind={t('reform:from', { date: formatDate(reform.on) })}
        about={<StatusBadge tone={statusTones[reform.status]}>{t(`reformWords:status.${reform.status}`)}</StatusBadge>}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/administration">{t('people:title')}</AddressLink>
            <AddressLink address="/reforms">{t('reform:reforms')}</AddressLink>
          </Crumbs>
        }
        actions={
          reform.status !== 'APPLIED' &&
          reform.status !== 'DISCARDED' && (
            <RecordActions
              actions={reform.allowedActions}
              questions={{
                discard: {
                  label: t('reform:discard'),
                  danger: true,
                  title: t('reform:discardTitle'),
                  effect: t('reform:discardEffect'),
                  comment: 'optional',
                },
              }}
              act={(_, comment) => transitionReform(reform, { action: 'discard', comment })}
              onDone={() => say(t('reform:discarded'))}
            />
          )
        }
      />
      <Steps id={reform.id} here={here} reached={reached} />
      <div className={styles.body}>
        <Step here={here} reform={reform} operation={operation} />
        <ReformHistory id={reform.id} />
        <RecordChanges collection="reforms" id={reform.id} />
      </div>
    </>
  );
}

interface StepProps {
  reform: Schema<'Reform'>;
  operation: Schema<'Operation'> | undefined;
}

function Step({ here, ...props }: StepProps & { here: StepName }) {
  switch (here) {
    case 'day':
      return <DayStep reform={props.reform} />;
    case 'files':
      return <FilesStep reform={props.reform} />;
    case 'preview':
      return <PreviewStep {...props} />;
    case 'apply':
      return <ApplyStep {...props} />;
    default:
      return <AfterStep reform={props.reform} />;
  }
}
