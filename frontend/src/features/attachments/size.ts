import { formatTenths } from '../../lib/numbers';

/** A size as people say it. */
export function megabytes(bytes: number): string {
  return `${formatTenths(Math.max(0.1, bytes / (1024 * 1024)))} MB`;
}
