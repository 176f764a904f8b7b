import type { Schema } from '../../api/types';

/** What one side did, in numbers: of support, how often it was given; titles and awards are not added up. */
export function countsOf({ hosted, taught, visited, gave }: Schema<'BalancePart'>) {
  return { hosted, taught, visited, gave: gave.reduce((sum, each) => sum + each.contributions, 0) };
}
