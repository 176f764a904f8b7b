import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { ActionButtons } from '../../ui/ActionButtons';
import { DateField } from '../../ui/DateField';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { SidePanel } from '../../ui/SidePanel';
import { useActing } from '../access/acting';
import { OrganisationForm } from './OrganisationForm';
import { OrganisationPicker } from './OrganisationPicker';
import { ProfileForm } from './ProfileForm';
import { transitionOrganisation } from './queries';
import { SuccessionForm } from './SuccessionForm';

type View = Schema<'OrganisationView'>;
type Form = 'change' | 'correct' | 'succeed' | 'createBelow' | 'stateProfile';

/** What may be done with an organisation now. Who keeps none is not told so on every page. */
export function OrganisationActions({ organisation }: { organisation: View }) {
  const { t } = useTranslation('keeping');
  const [shown, setShown] = useState<Form>();
  const [opened, setOpened] = useState(false);
  const actions = organisation.allowedActions.filter(
    (each) => each.allowed && !(each.action === 'createBelow' && organisation.kind === 'SCHOOL'),
  );
  if (actions.length === 0) {
    return null;
  }

  function done(form: keyof typeof words) {
    say(t(`done.${form === 'createBelow' ? 'create' : form}`, { name: organisation.name }));
    setOpened(false);
  }

  const words = {
    change: { label: t('change'), primary: true },
    stateProfile: { label: t('stateProfile') },
    createBelow: { label: t('createBelow') },
    correct: { label: t('correct') },
    succeed: { label: t('succeed') },
  };
  const titles: Record<Form, string> = {
    change: t('changeTitle', { name: organisation.name }),
    correct: t('correctTitle', { name: organisation.name }),
    succeed: t('succeedTitle', { name: organisation.name }),
    createBelow: t('createTitle'),
    stateProfile: t('profileTitle', { name: organisation.name }),
  };
  return (
    <>
      <ActionButtons
        actions={actions}
        words={words}
        onAct={(action) => {
          setShown(action as Form);
          setOpened(true);
        }}
      />
      <Ending organisation={organisation} actions={actions} />
      {shown && (
        <SidePanel opened={opened} onClose={() => setOpened(false)} title={titles[shown]}>
          <Shown
            form={shown}
            organisation={organisation}
            onDone={() => done(shown)}
            onCancel={() => setOpened(false)}
          />
        </SidePanel>
      )}
    </>
  );
}

interface ShownProps {
  form: Form;
  organisation: View;
  onDone: () => void;
  onCancel: () => void;
}

function Shown({ form, organisation, onDone, onCancel }: ShownProps) {
  const { t } = useTranslation('keeping');
  const navigate = useNavigate();
  const rest = { onDone, onCancel };
  switch (form) {
    case 'succeed':
      return <SuccessionForm organisation={organisation} {...rest} />;
    case 'stateProfile':
      return <ProfileForm organisation={organisation} {...rest} />;
    case 'createBelow':
      return (
        <OrganisationForm
          mode="create"
          parent={organisation.code}
          onCancel={onCancel}
          onDone={(made) => {
            say(t('done.create', { name: made.name }));
            void navigate({ to: '/organisations/$code', params: { code: made.code } });
          }}
        />
      );
    default:
      return <OrganisationForm mode={form} organisation={organisation} {...rest} />;
  }
}

/** To close it, and to undo that. */
function Ending({ organisation, actions }: { organisation: View; actions: View['allowedActions'] }) {
  const { t } = useTranslation('keeping');
  const { me } = useActing();
  const [lastDay, setLastDay] = useState<string | undefined>(me.today);
  const [replacement, setReplacement] = useState<string>();
  const { name, code } = organisation;
  return (
    <RecordActions
      actions={actions}
      questions={{
        close: {
          label: t('close'),
          danger: true,
          title: t('closeTitle', { name }),
          effect: t('closeEffect'),
          comment: 'optional',
          commentLabel: t('document'),
          fields: (
            <>
              <DateField label={t('lastDay')} value={lastDay} onChange={setLastDay} />
              {organisation.kind === 'SCHOOL' && (
                <OrganisationPicker
                  label={t('pilotReplacement')}
                  filter={{ kind: 'SCHOOL', parent: organisation.parent?.code }}
                  without={[code]}
                  value={replacement}
                  onChange={setReplacement}
                />
              )}
            </>
          ),
        },
        reopen: {
          label: t('reopen'),
          title: t('reopenTitle', { name }),
          effect: t('reopenEffect'),
          comment: 'optional',
        },
      }}
      act={(action, comment) =>
        transitionOrganisation(organisation, {
          action: action as Schema<'OrganisationAction'>,
          comment,
          ...(action === 'close' && { on: lastDay, pilotReplacement: replacement }),
        })
      }
      onDone={(action) => say(t(`done.${action as Schema<'OrganisationAction'>}`))}
    />
  );
}
