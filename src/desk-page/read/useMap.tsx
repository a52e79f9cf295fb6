/** The open document by its words and sentences; null if its text is not here. */
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { mapText, type TextMap } from './text-map.ts';

const MapContext = createContext<TextMap | null>(null);

export function MapProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { document } = useData();
  const { text, language = 'en', sentences } = document ?? {};
  // A change of the rows alone leaves the text as it is.
  const key = JSON.stringify(sentences ?? []);
  const map = useMemo(
    () => (text === undefined ? null : mapText(text, language, JSON.parse(key) as TextMap['sentences'])),
    [text, language, key],
  );
  return <MapContext value={map}>{children}</MapContext>;
}

export function useMap(): TextMap | null {
  return use(MapContext);
}
