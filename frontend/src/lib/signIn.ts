/** Where signing in starts; it ends on the page where the person is. */
export function signInAddress(to: string = location.pathname + location.search): string {
  return `/login?to=${encodeURIComponent(to)}`;
}
