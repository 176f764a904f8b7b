import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { troubleOf } from '../../api/problems';
import { ActingProvider, useActing } from '../../features/access/acting';
import { meQuery } from '../../features/access/queries';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { NoticeLine } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { roomTexts } from '../i18n/language';
import { AccountMenu } from './AccountMenu';
import { Brand } from './Brand';
import { OfflineLine } from './OfflineLine';
import { EdgePlaces, SidePlaces } from './Places';
import styles from './Shell.module.css';
import { SignInPage } from './SignInPage';
import { VisitorControls } from './VisitorControls';

/** The page itself; every page but the first waits for the words of its room. */
function Room() {
  const home = useLocation({ select: (location) => location.pathname === '/' });
  if (!home) {
    use(roomTexts());
  }
  return <Outlet />;
}

/** Pages that are read without signing in. */
const open = ['/api'];

/** The frame around every page. */
export function Shell() {
  const me = useQuery(meQuery);
  const path = useLocation({ select: (location) => location.pathname });
  if (me.data) {
    return (
      <ActingProvider me={me.data}>
        <Frame signedIn>
          <ActingLine />
          <OfflineLine />
          <EndedLine />
          <div className={styles.notice} data-noprint>
            <NoticeLine />
          </div>
          <Room />
        </Frame>
      </ActingProvider>
    );
  }
  if (me.isPending) {
    return (
      <Frame>
        <LoadingShape shape="page" />
      </Frame>
    );
  }
  return <Frame>{open.includes(path) ? <Room /> : <Outside error={me.error} onRetry={() => me.refetch()} />}</Frame>;
}

/** Tells a person of an organisation that has ended why nothing waits and why nothing can be changed. */
function EndedLine() {
  const { organisation } = useActing();
  return organisation?.ended ? (
    <Suspense>
      <WhyEnded name={organisation.name} />
    </Suspense>
  ) : null;
}

function WhyEnded({ name }: { name: string }) {
  // Few ever read this, so its words come with those of the rooms.
  use(roomTexts());
  const { t } = useTranslation('ended');
  const { me } = useActing();
  return (
    <div className={styles.offline} role="note">
      {t(me.organisations.some((each) => !each.ended) ? 'elsewhere' : 'only', { name })}
    </div>
  );
}

/** On a phone the header has no room for a long name. */
function ActingLine() {
  const { organisation } = useActing();
  return organisation ? <div className={styles.acting}>{organisation.name}</div> : null;
}

function Outside({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('shell');
  if (troubleOf(error) === 'signedOut') {
    return <SignInPage />;
  }
  return (
    <>
      <PageHeader title={t('cannotBegin')} />
      <ErrorPanel error={error} onRetry={onRetry} />
    </>
  );
}

function Frame({ signedIn = false, children }: { signedIn?: boolean; children: ReactNode }) {
  const { t } = useTranslation('shell');
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <div className={styles.frame} data-sided={signedIn || undefined}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Brand signedIn={signedIn} />
        <div className={styles.space} />
        {signedIn ? <AccountMenu /> : <VisitorControls withSignIn={open.includes(path)} />}
      </header>
      {signedIn && <SidePlaces />}
      <main id="main" className={styles.main} tabIndex={-1}>
        <div className={styles.content}>
          <Suspense fallback={<LoadingShape shape="page" />}>{children}</Suspense>
        </div>
        <div id="popups" className={styles.popups} />
      </main>
      {signedIn && <EdgePlaces />}
    </div>
  );
}
