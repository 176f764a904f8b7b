import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/types';

interface OrganisationLinkProps {
  organisation: Pick<Schema<'OrganisationRef'>, 'code' | 'name'>;
  /** Leads to its page as it was on that day. */
  asOf?: string;
}

/** An organisation by its whole name, leading to its page. */
export function OrganisationLink({ organisation, asOf }: OrganisationLinkProps) {
  return (
    <Anchor
      inherit
      renderRoot={(props) => (
        <Link {...props} to="/organisations/$code" params={{ code: organisation.code }} search={{ asOf }} />
      )}
    >
      {organisation.name}
    </Anchor>
  );
}
