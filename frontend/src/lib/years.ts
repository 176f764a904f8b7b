/** A school year or a phase as it is printed: 2026-2027 becomes 2026–2027. */
export function formatYears(code: string): string {
  return code.replace('-', '–');
}

/** The months a period touches, as 2026-08 … */
export function monthsOf(startsOn: string, endsOn: string): string[] {
  const months: string[] = [];
  let year = Number(startsOn.slice(0, 4));
  let month = Number(startsOn.slice(5, 7));
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > endsOn.slice(0, 7)) {
      return months;
    }
    months.push(name);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}
