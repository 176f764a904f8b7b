import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { Phases } from './Phases';
import styles from './Programme.module.css';
import { ReportedFigures } from './ReportedFigures';
import { programmeRoute } from './routes';
import { SchoolYears } from './SchoolYears';
import { Targets } from './Targets';
import { Themes } from './Themes';
import { type Part, parts } from './vocabulary';

const panels: Record<Part, () => React.ReactNode> = {
  phases: Phases,
  years: SchoolYears,
  themes: Themes,
  targets: Targets,
  reported: ReportedFigures,
};

/** The programme's settings, part by part. */
export function ProgrammePage() {
  const { t } = useTranslation('programmes');
  const { me } = useActing();
  const { part = 'phases' } = programmeRoute.useSearch();
  const Panel = panels[part];
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        breadcrumbs={
          me.roles.includes('ADMINISTRATOR') && (
            <Crumbs>
              <AddressLink address="/administration">{t('administration')}</AddressLink>
            </Crumbs>
          )
        }
      />
      <nav className={styles.parts} aria-label={t('parts')} data-noprint>
        {parts.map((each) => (
          <Link
            key={each}
            to="/programme"
            search={{ part: each }}
            className={styles.part}
            aria-current={each === part ? 'page' : undefined}
          >
            {t(`part.${each}`)}
          </Link>
        ))}
      </nav>
      <Panel />
    </>
  );
}
