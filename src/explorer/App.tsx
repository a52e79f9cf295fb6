/** The whole page: top bar, legend, stage, side panel, strip. They show the view, and change it by actions. */
import { type ReactNode, useRef } from 'react';
import { DataProvider, forgetAnswers } from './api/data.tsx';
import { ExpandingProvider } from './expand/expanding.tsx';
import { Frame } from './Frame.tsx';
import { type GraphHandle, GraphHandleContext } from './graph/graph-handle.ts';
import { HighlightProvider } from './graph/highlight.tsx';
import { MenuProvider } from './menu/menu.tsx';
import { PartBoundary } from './parts/Part.tsx';
import { FailedPage, Waiting } from './parts/States.tsx';
import { useDocument } from './parts/useDocument.ts';
import { SelectingProvider } from './selection/selecting.tsx';
import { StoreProvider } from './state/store.tsx';

export function App(): ReactNode {
  const handle = useRef<GraphHandle | null>(null);
  return (
    <StoreProvider>
      <Document />
      <PartBoundary name="page" failed={(onRetry) => <FailedPage onRetry={() => (forgetAnswers(), onRetry())} />}>
        <GraphHandleContext value={handle}>
          <DataProvider waiting={(state) => <Waiting {...state} />}>
            <HighlightProvider>
              <ExpandingProvider>
                <SelectingProvider>
                  <MenuProvider>
                    <Frame />
                  </MenuProvider>
                </SelectingProvider>
              </ExpandingProvider>
            </HighlightProvider>
          </DataProvider>
        </GraphHandleContext>
      </PartBoundary>
    </StoreProvider>
  );
}

function Document(): null {
  useDocument();
  return null;
}
