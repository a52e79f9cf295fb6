/** The entities around which the reader chooses what comes on the canvas, while the sheet for it is open. Not part of the view. */
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { invariant } from '../../errors.ts';

interface Expanding {
  /** Ids; null while the sheet is closed. */
  readonly around: readonly string[] | null;
  readonly setAround: (ids: readonly string[] | null) => void;
}

const ExpandingContext = createContext<Expanding | null>(null);

export function ExpandingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [around, setAround] = useState<readonly string[] | null>(null);
  const value = useMemo(() => ({ around, setAround }), [around]);
  return <ExpandingContext value={value}>{children}</ExpandingContext>;
}

export function useExpanding(): Expanding {
  const expanding = use(ExpandingContext);
  invariant(expanding, 'useExpanding was called outside of App');
  return expanding;
}
