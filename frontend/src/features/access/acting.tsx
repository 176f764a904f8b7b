import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Schema } from '../../api/types';
import { keep, recall } from '../../lib/kept';

type Me = Schema<'Me'>;
type MyOrganisation = Schema<'MyOrganisation'>;

interface Acting {
  me: Me;
  /** The organisation the person acts for now; absent for a person without any. */
  organisation: MyOrganisation | undefined;
  choose: (code: string) => void;
}

const ActingContext = createContext<Acting | undefined>(undefined);

/** Keeps for whom the person acts, on this browser and per person. */
export function ActingProvider({ me, children }: { me: Me; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => recall(`organisation.${me.username}`));
  const acting = useMemo<Acting>(() => {
    const organisation =
      me.organisations.find((each) => each.code === chosen) ??
      me.organisations.find((each) => !each.ended) ??
      me.organisations[0];
    return {
      me,
      organisation,
      choose: (code) => {
        keep(`organisation.${me.username}`, code);
        setChosen(code);
      },
    };
  }, [me, chosen]);
  return <ActingContext value={acting}>{children}</ActingContext>;
}

/** Who acts, and for which organisation. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) {
    throw new Error('useActing stands outside of ActingProvider');
  }
  return acting;
}
