import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/types';

/** An organisation by its whole name, leading to its page. */
export function OrganisationLink({ organisation }: { organisation: Pick<Schema<'OrganisationRef'>, 'code' | 'name'> }) {
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/organisations/$code" params={{ code: organisation.code }} />}>
      {organisation.name}
    </Anchor>
  );
}
