/** The logo of Sanad: two sources, one outlet, one claim. */
import type { ReactNode } from 'react';

export function Logo({ size = 24 }: { readonly size?: number }): ReactNode {
  return (
    <svg className="logo" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#14532d" />
      <path d="M16 8v8M16 16l-7 8M16 16l7 8" stroke="#fef3c7" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="16" cy="8" r="4" fill="#fbbf24" />
      <circle cx="16" cy="16" r="3" fill="#fef3c7" />
      <circle cx="9" cy="24" r="3.5" fill="#fef3c7" />
      <circle cx="23" cy="24" r="3.5" fill="#fef3c7" />
    </svg>
  );
}
