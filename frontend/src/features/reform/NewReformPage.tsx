import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { NeedsRole } from '../../ui/NeedsRole';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { DayForm, type DayValues } from './DayForm';
import { mayPrepare } from './mayPrepare';
import { createReform } from './queries';
import { Steps } from './Steps';

/** The first step of a reform: its day, its name, its paper. Nothing changes yet. */
export function NewReformPage() {
  const { t } = useTranslation(['reform', 'people']);
  const { me } = useActing();
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const creating = useAct((values: DayValues) => createReform({ id, ...values }));
  return (
    <>
      <PageHeader
        title={t('reform:newTitle')}
        about={t('reform:newAbout')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/administration">{t('people:title')}</AddressLink>
            <AddressLink address="/reforms">{t('reform:reforms')}</AddressLink>
          </Crumbs>
        }
      />
      {mayPrepare(me) ? (
        <>
          <Steps here="day" reached="day" />
          <DayForm
            submitLabel={t('reform:beginGoOn')}
            pending={creating.isPending}
            error={creating.error}
            onSubmit={(values) =>
              creating.mutate(values, {
                onSuccess: (made) =>
                  navigate({ to: '/reforms/$id', params: { id: made.id }, search: { step: 'files' } }),
              })
            }
          />
        </>
      ) : (
        <NeedsRole roles={['ADMINISTRATOR']} title={t('reform:mayNot')}>
          <AddressLink address="/administration">{t('people:title')}</AddressLink>
        </NeedsRole>
      )}
    </>
  );
}
