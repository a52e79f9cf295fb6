/** What a panel highlights on the canvas, a path for example; the rest is faded. Not part of the view. */
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

/** Highlights these while the calling component is shown. The value must keep its identity between renders. */
export function useHighlight(highlight: Highlight | null): void {
  const { setHighlight } = useHighlighting();
  useEffect(() => {
    setHighlight(highlight);
    return () => setHighlight(null);
  }, [highlight, setHighlight]);
}
