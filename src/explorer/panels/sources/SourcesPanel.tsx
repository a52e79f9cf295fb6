/** The sources: documents and speakers with their counts, as filters; or one document, to be read. */
import type { ReactNode } from 'react';
import { useView } from '../../state/store.tsx';
import { Reader } from './Reader.tsx';
import { SourceLists } from './SourceLists.tsx';
import './sources.css';

export function SourcesPanel(): ReactNode {
  const { reading } = useView();
  return reading === null ? <SourceLists /> : <Reader key={reading} id={reading} />;
}
