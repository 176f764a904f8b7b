/** Where signing in starts, in the language of the page; it ends on the page where the person is. */
export function signInAddress(to: string = location.pathname + location.search): string {
  return `/login?to=${encodeURIComponent(to)}&ui_locales=${document.documentElement.lang || 'vi'}`;
}
