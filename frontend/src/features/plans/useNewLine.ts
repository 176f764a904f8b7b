import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/types';
import { useActing } from '../access/acting';
import { organisationQuery } from '../organisations/queries';
import type { LineValues } from './lineValues';

/** What a new line begins with: the usual kind, the level both teach, the person's own side as host. */
export function useNewLine({ pairing }: Schema<'ActivityPlan'>): { values: LineValues; isLoading: boolean } {
  const { organisation } = useActing();
  const schools = pairing.kind === 'SCHOOL';
  const first = useQuery({ ...organisationQuery(pairing.first.code), enabled: schools });
  const second = useQuery({ ...organisationQuery(pairing.second.code), enabled: schools });
  const common = first.data?.levels.filter((each) => second.data?.levels.includes(each)) ?? [];
  const own = [pairing.first, pairing.second].find((each) => each.code === organisation?.code);
  const values: LineValues = {
    title: '',
    kind: 'THEMATIC_SESSION',
    organisingLevel: schools ? 'SCHOOL' : 'UNIT',
    levels: common.length === 1 ? common : [],
    themes: [],
    when: '',
    host: (own ?? pairing.first).code,
    expectedParticipants: '',
    minutes: '',
    means: '',
    responsible: '',
  };
  return { values, isLoading: first.isLoading || second.isLoading };
}
