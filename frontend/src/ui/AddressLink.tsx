import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseSearch } from '../lib/address';

interface AddressLinkProps {
  /** A page of ours as an address: path and search. */
  address: string;
  className?: string;
  /** Underlined: among words, colour alone does not tell a link. */
  amongWords?: boolean;
  children: ReactNode;
}

/** A way to a page another room owns, known by its address alone. */
export function AddressLink({ address, className, amongWords = false, children }: AddressLinkProps) {
  const [path = '', search = ''] = address.split('?');
  return (
    <Anchor
      className={className}
      inherit={amongWords}
      underline={amongWords ? 'always' : 'hover'}
      renderRoot={(props) => <Link {...props} to={path as '/'} search={parseSearch(search) as never} />}
    >
      {children}
    </Anchor>
  );
}
