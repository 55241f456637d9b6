import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { buttonClass, type ButtonLook } from './button-look';

interface ButtonLinkProps {
  /** A path without the language, or one with a fragment. */
  href: string;
  children: ReactNode;
  look?: ButtonLook;
  isWideOnPhone?: boolean;
  /** Off by default: a phone on a thin line fetches what is asked for, nothing else. */
  prefetch?: boolean;
}

/** Goes somewhere; looks like a button where going there is the thing to do. */
export function ButtonLink({ href, children, look = 'primary', isWideOnPhone = false, prefetch = false }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={prefetch} className={buttonClass(look, isWideOnPhone)}>
      {children}
    </Link>
  );
}
