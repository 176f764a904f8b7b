import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../features/access/acting';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { type Place, placesOf } from '../places';
import styles from './Shell.module.css';

const exactHome = { exact: true, includeSearch: false };
const within = { exact: false, includeSearch: false };

/** The link lights by itself in its own room; in another that is reached through it, it is lit. */
function useLit() {
  const path = useLocation({ select: (location) => location.pathname });
  return ({ also }: Pick<Place, 'also'>) =>
    also && `${path}/`.startsWith(`${also}/`) ? ({ 'data-status': 'active', 'aria-current': 'page' } as const) : {};
}

/** The places at the side of a wide screen. */
export function SidePlaces() {
  const { t } = useTranslation('shell');
  const places = placesOf(useActing().me.roles);
  const lit = useLit();
  return (
    <nav className={styles.side} aria-label={t('places')}>
      {places.map((place) => (
        <Link
          key={place.name}
          to={place.to}
          activeOptions={place.to === '/' ? exactHome : within}
          className={place.name === 'api' ? `${styles.sideLink} ${styles.sideApart}` : styles.sideLink}
          {...lit(place)}
        >
          <Icon name={place.icon} size={22} />
          {t(`place.${place.name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The five places at the bottom edge of a phone, the others behind "more". */
export function EdgePlaces() {
  const { t } = useTranslation('shell');
  const places = placesOf(useActing().me.roles);
  const lit = useLit();
  const path = useLocation({ select: (location) => location.pathname });
  const others = places.filter((place) => !place.edge);
  const among = others.some((place) => path.startsWith(String(place.to)) || 'data-status' in lit(place));
  return (
    <nav className={styles.edge} aria-label={t('places')}>
      {places.map(
        (place) =>
          place.edge && (
            <Link
              key={place.name}
              to={place.to}
              activeOptions={place.to === '/' ? exactHome : within}
              className={styles.edgeLink}
              {...lit(place)}
            >
              <Icon name={place.icon} size={22} />
              {t(`shortPlace.${place.edge}`)}
            </Link>
          ),
      )}
      {others.length > 0 && (
        <Disclosure
          opens="above"
          className={styles.edgeLink}
          here={among}
          face={
            <>
              <Icon name="more" size={22} />
              {t('more')}
            </>
          }
        >
          {(close) =>
            others.map((place) => (
              <Link key={place.name} to={place.to} className={styles.sideLink} onClick={close} {...lit(place)}>
                <Icon name={place.icon} />
                {t(`place.${place.name}`)}
              </Link>
            ))
          }
        </Disclosure>
      )}
    </nav>
  );
}
