/** The words of a passage, as the text of the open document has them. */
import type { ReactNode } from 'react';
import { directionOf } from '../../model/languages.ts';
import type { DeskSpan } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { useMap } from './useMap.tsx';

export function DocumentWords({ spans }: { readonly spans: readonly DeskSpan[] }): ReactNode {
  const { document } = useData();
  const { d } = useDeskText();
  const map = useMap();
  if (map === null || document === null || spans.length === 0) return <p className="small">{d('passage.none')}</p>;
  return (
    <blockquote lang={document.language} dir={directionOf(document.language)}>
      {spans.map(({ start, end }) => map.points.slice(start, end).replaceAll(/\s+/g, ' ')).join(' … ')}
    </blockquote>
  );
}
