/** The layout: documents, text and side beside each other; on a narrow screen the side is a sheet, and the documents open over the text. */
import { type ReactNode, useState } from 'react';
import { useMedia } from '../explorer/parts/useTone.ts';
import { useData } from './api/data.tsx';
import { Bar } from './bar/Bar.tsx';
import { KeySheet } from './keys/KeySheet.tsx';
import { useDeskKeys } from './keys/useDeskKeys.ts';
import { Documents } from './read/Documents.tsx';
import { MapProvider } from './read/useMap.tsx';
import { Reader } from './read/Reader.tsx';
import { Side } from './side/Side.tsx';
import { useDesk } from './state/desk.tsx';
import { useDeskText } from './text/useDeskText.ts';

export function Frame(): ReactNode {
  return (
    <MapProvider>
      <Parts />
    </MapProvider>
  );
}

function Parts(): ReactNode {
  const { d } = useDeskText();
  const { error, retry } = useData();
  const { desk } = useDesk();
  const isWide = useMedia('(min-width: 72em)');
  const [help, setHelp] = useState(false);
  // Open where it has a column of its own: it covers nothing unasked.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const documents = wanted ?? isWide;
  useDeskKeys({ onHelp: () => setHelp(true) });
  return (
    <div
      className="desk"
      data-documents={documents ? 'open' : 'closed'}
      data-side={desk.draft === null ? 'read' : 'write'}
    >
      <a className="skip" href="#text">
        {d('skip')}
      </a>
      <Bar documents={documents} onDocuments={() => setWanted(!documents)} onHelp={() => setHelp(true)} />
      {documents && <Documents onChoose={() => setWanted(isWide ? wanted : false)} />}
      <main className="desk-text">
        {error !== null && (
          <div className="failure" role="alert">
            <p>{error.code === 'AWAY' ? d('page.away') : error.message}</p>
            <button type="button" className="button" onClick={retry}>
              {d('page.again')}
            </button>
          </div>
        )}
        <Reader />
      </main>
      <Side />
      <KeySheet open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
