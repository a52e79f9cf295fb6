/** The whole page of the desk: documents, text, and the claim that is read or written. Language, colours and the document are in the address. */
import type { ReactNode } from 'react';
import { Logo } from '../explorer/parts/Logo.tsx';
import { PartBoundary } from '../explorer/parts/Part.tsx';
import { useDocument } from '../explorer/parts/useDocument.ts';
import { StoreProvider, useView } from '../explorer/state/store.tsx';
import { DataProvider } from './api/data.tsx';
import { Frame } from './Frame.tsx';
import { DeskProvider } from './state/desk.tsx';
import { useDeskText } from './text/useDeskText.ts';

export function App(): ReactNode {
  return (
    <StoreProvider>
      <Page />
    </StoreProvider>
  );
}

function Page(): ReactNode {
  useDocument();
  const { reading } = useView();
  const { d } = useDeskText();
  return (
    <PartBoundary name="page" failed={(retry) => <Whole text={d('page.failed')} retry={retry} />}>
      <DataProvider
        open={reading}
        waiting={(error, retry) => (
          <Whole
            text={error === null ? d('page.waiting') : error.code === 'AWAY' ? d('page.away') : error.message}
            retry={error === null ? null : retry}
          />
        )}
      >
        <DeskProvider>
          <Frame />
        </DeskProvider>
      </DataProvider>
    </PartBoundary>
  );
}

/** In place of the page, until it begins or when it failed. */
function Whole({ text, retry }: { readonly text: string; readonly retry: (() => void) | null }): ReactNode {
  const { d } = useDeskText();
  return (
    <main className="whole-state">
      <Logo size={48} />
      <h1>{d('title')}</h1>
      <p role={retry === null ? 'status' : 'alert'}>{text}</p>
      {retry !== null && (
        <button type="button" className="button" onClick={retry}>
          {d('page.again')}
        </button>
      )}
    </main>
  );
}
