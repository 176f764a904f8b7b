import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../features/access/acting';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { chooseLanguage, type Language } from '../i18n/language';
import styles from './AccountMenu.module.css';

const languages: readonly { value: Language; label: string }[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];
const schemes = [
  { value: 'light', word: 'light' },
  { value: 'dark', word: 'dark' },
  { value: 'auto', word: 'system' },
] as const;

/** Who I am and for whom I act; the organisation, the language, the look; the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation(['shell', 'words']);
  const client = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { me, organisation, choose } = useActing();

  async function speak(language: Language) {
    await chooseLanguage(language);
    await client.invalidateQueries();
  }

  return (
    <Disclosure
      opens="below"
      className={styles.target}
      label={`${t('shell:account')}: ${me.name}`}
      face={
        <>
          <span className={styles.words}>
            <span className={styles.name}>{me.name}</span>
            <span className={styles.organisation}>{organisation?.name ?? t('shell:noOrganisation')}</span>
          </span>
          <span className={styles.face}>
            <Icon name="person" />
          </span>
        </>
      }
    >
      {() => (
        <>
          <div className={styles.who}>
            <strong>{me.name}</strong>
            <div className={styles.about}>{me.roles.map((role) => t(`words:role.${role}`)).join(' · ')}</div>
          </div>
          <Choice title={me.organisations.length > 1 ? t('shell:actFor') : t('shell:actingFor')}>
            {(name) =>
              organisation
                ? me.organisations.map((each) => (
                    <Option
                      key={each.code}
                      name={name}
                      chosen={each.code === organisation.code}
                      onChoose={() => choose(each.code)}
                      about={[t(`words:organisationKind.${each.kind}`), each.ended && t('shell:ended')]
                        .filter(Boolean)
                        .join(' · ')}
                    >
                      {each.name}
                    </Option>
                  ))
                : t('shell:noOrganisation')
            }
          </Choice>
          <Choice title={t('shell:language')}>
            {(name) =>
              languages.map(({ value, label }) => (
                <Option key={value} name={name} chosen={i18n.language === value} onChoose={() => speak(value)}>
                  <span lang={value}>{label}</span>
                </Option>
              ))
            }
          </Choice>
          <Choice title={t('shell:look')}>
            {(name) =>
              schemes.map(({ value, word }) => (
                <Option key={value} name={name} chosen={colorScheme === value} onChoose={() => setColorScheme(value)}>
                  {t(`shell:${word}`)}
                </Option>
              ))
            }
          </Choice>
          <a href="/logout" className={styles.option}>
            <Icon name="leave" />
            {t('shell:signOut')}
          </a>
        </>
      )}
    </Disclosure>
  );
}

function Choice({ title, children }: { title: string; children: (name: string) => ReactNode }) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {children(name)}
    </fieldset>
  );
}

interface OptionProps {
  name: string;
  chosen: boolean;
  onChoose: () => void;
  about?: string;
  children: ReactNode;
}

function Option({ name, chosen, onChoose, about, children }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span>
        {children}
        {about && <span className={styles.about}>{about}</span>}
      </span>
    </label>
  );
}
