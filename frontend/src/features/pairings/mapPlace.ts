/** Where the map looks, as the address says it: degrees north, degrees east, how near. */
export function mapPlace(raw: string): string | undefined {
  const numbers = raw.split(',').map(Number);
  const [north = 91, east = 181, zoom = -1] = numbers;
  const right =
    numbers.length === 3 &&
    numbers.every(Number.isFinite) &&
    Math.abs(north) <= 85 &&
    Math.abs(east) <= 180 &&
    zoom >= 0;
  return right && zoom <= 22 ? raw : undefined;
}
