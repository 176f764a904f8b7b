import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../ui/notice';
import { SidePanel } from '../../ui/SidePanel';
import { useActing } from '../access/acting';
import { OrganisationForm } from './OrganisationForm';

/** Adds a unit, a school or a partner outside the city; offered to administrators, as the service will have no other. */
export function NewOrganisation() {
  const { t } = useTranslation('keeping');
  const { me, organisation } = useActing();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  if (!me.roles.includes('ADMINISTRATOR')) {
    return null;
  }
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('create')}</Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('createTitle')}>
        <OrganisationForm
          mode="create"
          parent={organisation?.kind === 'SCHOOL' ? undefined : organisation?.code}
          onCancel={() => setOpened(false)}
          onDone={(made) => {
            say(t('done.create', { name: made.name }));
            void navigate({ to: '/organisations/$code', params: { code: made.code } });
          }}
        />
      </SidePanel>
    </>
  );
}
