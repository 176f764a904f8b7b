import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatDate, formatInstant } from '../../lib/dates';
import { say } from '../../ui/notice';
import { Facts, Panel } from '../../ui/Panel';
import { DayForm, type DayValues } from './DayForm';
import { updateReform } from './queries';

/** What was said of a reform first; changed here while it may be. */
export function DayStep({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const navigate = useNavigate();
  const saving = useAct((values: DayValues) => updateReform(reform, values));
  if (!reform.allowedActions.some(({ action, allowed }) => action === 'edit' && allowed)) {
    return (
      <Panel title={t('step.day')}>
        <Facts
          facts={[
            [t('on'), formatDate(reform.on)],
            [t('title'), reform.title],
            [t('document'), reform.decidingDocument],
            [t('createdAt'), formatInstant(reform.createdAt)],
            [t('appliedAt'), reform.appliedAt && formatInstant(reform.appliedAt)],
          ]}
        />
      </Panel>
    );
  }
  return (
    <DayForm
      reform={reform}
      submitLabel={t('saveGoOn')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={(values) =>
        saving.mutate(values, {
          onSuccess: async ({ id }) => {
            await navigate({ to: '/reforms/$id', params: { id }, search: { step: 'files' } });
            say(t('saved'));
          },
        })
      }
    />
  );
}
