/** A small choice this browser remembers; a browser that keeps nothing works without. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`chungtay.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`chungtay.${name}`, value);
  } catch {
    // Private windows refuse: the choice then lasts as long as the page.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`chungtay.${name}`);
  } catch {
    // What was never kept need not be forgotten.
  }
}
