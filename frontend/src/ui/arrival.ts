let wanted = false;

/** The person went to another page: its heading takes the focus as soon as it stands. */
export function expectArrival(): void {
  wanted = true;
}

/** True once after each change of page. */
export function takeArrival(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
