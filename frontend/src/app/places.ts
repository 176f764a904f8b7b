import type { LinkProps } from '@tanstack/react-router';
import type { Schema } from '../api/types';
import type { IconName } from '../ui/Icon';
import type { shellTexts } from './shell/texts';

type PlaceName = keyof typeof shellTexts.vi.place;

export interface Place {
  name: PlaceName;
  to: LinkProps['to'];
  icon: IconName;
  /** Stands at the bottom edge of a phone; the others stand behind "more". */
  edge?: keyof typeof shellTexts.vi.shortPlace;
  /** Where else one is in this place: rooms that are reached through it. */
  also?: LinkProps['to'];
  /** Shown to people of this role alone. */
  role?: Schema<'Role'>;
}

/** The places a person goes to, in their order; a room adds its line here together with its routes. */
const places: readonly Place[] = [
  { name: 'worklist', to: '/', icon: 'tasks', edge: 'worklist' },
  { name: 'organisations', to: '/organisations', icon: 'school', edge: 'organisations' },
  { name: 'pairings', to: '/pairings', icon: 'pair', edge: 'pairings', also: '/agreements' },
  { name: 'plans', to: '/plans', icon: 'plan' },
  { name: 'sessions', to: '/sessions', icon: 'calendar', edge: 'sessions' },
  { name: 'support', to: '/contributions', icon: 'swap' },
  { name: 'pilots', to: '/pilots', icon: 'star' },
  { name: 'statistics', to: '/statistics', icon: 'chart', edge: 'statistics' },
  { name: 'audit', to: '/audit', icon: 'history', role: 'AUDITOR' },
  { name: 'imports', to: '/imports', icon: 'upload', role: 'ADMINISTRATOR' },
  { name: 'administration', to: '/administration', icon: 'person', role: 'ADMINISTRATOR', also: '/reforms' },
  { name: 'programme', to: '/programme', icon: 'edit', role: 'DEPARTMENT' },
  { name: 'api', to: '/api', icon: 'code' },
];

/** The places of a person with these roles. */
export function placesOf(roles: readonly Schema<'Role'>[]): Place[] {
  return places.filter((place) => !place.role || roles.includes(place.role));
}
