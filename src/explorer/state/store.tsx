/** The store: keeps the history of views, and updates the address. */
import { createContext, type ReactNode, use, useEffect, useMemo, useReducer, useRef } from 'react';
import { invariant } from '../../errors.ts';
import { begin, type History, type Step, step } from './history.ts';
import { decodeView, encodeView } from './address.ts';
import { START, type View } from './view.ts';

export interface Store {
  readonly view: View;
  readonly dispatch: (action: Step) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Names of the invalid parameters of the first address. */
  readonly invalid: readonly string[];
}

const StoreContext = createContext<Store | null>(null);

/** The view of an address without parameters, in the browser's language. */
function usual(): View {
  return { ...START, language: navigator.languages.some((tag) => /^ar\b/i.test(tag)) ? firstOfTwo() : 'en' };
}

function firstOfTwo(): View['language'] {
  const first = navigator.languages.find((tag) => /^(ar|en)\b/i.test(tag));
  return first !== undefined && /^ar/i.test(first) ? 'ar' : 'en';
}

export function StoreProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const first = useMemo(() => decodeView(location.search, usual()), []);
  const [history, dispatch] = useReducer(step, first.view, begin);
  useAddress(history, dispatch);
  const store = useMemo<Store>(
    () => ({
      view: history.present,
      dispatch,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      invalid: first.invalid,
    }),
    [history, first],
  );
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** Each step is an entry of the browser's history; silent and live actions replace the last entry. */
function useAddress(history: History, dispatch: (action: Step) => void): void {
  const steps = useRef(history.past.length);
  useEffect(() => {
    const address = `${location.pathname}?${encodeView(history.present)}`;
    const moved = history.past.length !== steps.current || history.future.length > 0;
    steps.current = history.past.length;
    if (address === location.pathname + location.search) return;
    if (moved) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }, [history]);
  useEffect(() => {
    const back = (): void => dispatch({ type: 'load', view: decodeView(location.search, usual()).view });
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [dispatch]);
}

export function useStore(): Store {
  const store = use(StoreContext);
  invariant(store, 'useStore was called outside of StoreProvider');
  return store;
}

export function useView(): View {
  return useStore().view;
}

export function useDispatch(): Store['dispatch'] {
  return useStore().dispatch;
}
