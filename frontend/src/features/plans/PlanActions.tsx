import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { transitionPlan } from './queries';
import { planSteps } from './vocabulary';

type Action = 'agree' | 'submit' | 'approve' | 'return';

/** What may be done with a plan now. */
export function PlanActions({ plan }: { plan: Schema<'ActivityPlan'> }) {
  const { t } = useTranslation('plans');
  const lines = { count: plan.lines.length };
  return (
    <RecordActions
      actions={plan.allowedActions.filter((each) => planSteps[plan.status].includes(each.action))}
      questions={{
        agree: {
          label: t('agree'),
          primary: true,
          title: t('agreeTitle'),
          effect: t('agreeEffect', lines),
        },
        submit: {
          label: t('submit'),
          primary: true,
          title: t('submitTitle'),
          effect: t('submitEffect', lines),
        },
        approve: {
          label: t('approve'),
          primary: true,
          title: t('approveTitle'),
          effect: t('approveEffect'),
          comment: 'optional',
        },
        return: {
          label: t('return'),
          title: t('returnTitle'),
          effect: t('returnEffect'),
          comment: 'required',
          commentLabel: t('returnComment'),
        },
      }}
      act={(action, comment) => transitionPlan(plan, { action: action as Action, comment })}
      onDone={(action) => say(t(`done.${action as Action}`))}
    />
  );
}
