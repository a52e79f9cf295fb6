/** What a panel brings out on the canvas for the time being, a path for example: the rest steps back. Not part of the view. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { invariant } from '../../errors.ts';

export interface Highlight {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

interface Highlighting {
  readonly highlight: Highlight | null;
  readonly setHighlight: (highlight: Highlight | null) => void;
}

const HighlightContext = createContext<Highlighting | null>(null);

export function HighlightProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const value = useMemo(() => ({ highlight, setHighlight }), [highlight]);
  return <HighlightContext value={value}>{children}</HighlightContext>;
}

export function useHighlighting(): Highlighting {
  const highlighting = use(HighlightContext);
  invariant(highlighting, 'useHighlighting was called outside of App');
  return highlighting;
}

/** Brings these out while the component that calls it is shown; give it a value that keeps its identity. */
export function useHighlight(highlight: Highlight | null): void {
  const { setHighlight } = useHighlighting();
  useEffect(() => {
    setHighlight(highlight);
    return () => setHighlight(null);
  }, [highlight, setHighlight]);
}
