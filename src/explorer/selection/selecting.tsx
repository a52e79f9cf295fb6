/** The tool that selects several entities: while it is on, a drag draws a lasso and a tap selects too. Not part of the view. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { invariant } from '../../errors.ts';

interface Selecting {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
}

const SelectingContext = createContext<Selecting | null>(null);

export function SelectingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
      if (key === 'Escape' && !defaultPrevented) setOn(false);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn]);
  const value = useMemo(() => ({ isOn, setOn }), [isOn]);
  return <SelectingContext value={value}>{children}</SelectingContext>;
}

export function useSelecting(): Selecting {
  const selecting = use(SelectingContext);
  invariant(selecting, 'useSelecting was called outside of App');
  return selecting;
}
