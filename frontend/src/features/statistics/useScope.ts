import { useActing } from '../access/acting';
import { statisticsRoute } from './routes';

/** As `scope` in the address: everything the person may see. */
export const everything = 'all';

/** For whom the figures are asked: who does not see the whole programme begins with the own organisation. */
export function useScope(): string | undefined {
  const { me, organisation } = useActing();
  const { scope } = statisticsRoute.useSearch();
  if (scope === everything) {
    return undefined;
  }
  return scope ?? (me.wholeProgramme ? undefined : organisation?.code);
}
