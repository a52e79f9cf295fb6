/** Title, publisher, date and link of a document. */
import type { ReactNode } from 'react';
import type { KnownDocument } from '../../api/claims.ts';
import { Identifiers, SafeLink } from '../../parts/Identifiers.tsx';
import { Localized } from '../../parts/Localized.tsx';
import { useText } from '../../text/useText.ts';
import { publishedOn } from '../evidence/citation.ts';

export function PublishedLine({ document }: { readonly document: KnownDocument }): ReactNode {
  const text = useText();
  return (
    <span className="small">
      {document.publishedBy.map((outlet) => (
        <span key={outlet.id}>
          <Localized texts={outlet.names} />
          {' · '}
        </span>
      ))}
      {publishedOn(text, document)}
    </span>
  );
}

export function DocumentHead({ document }: { readonly document: KnownDocument }): ReactNode {
  const { citation, url, identifiers, file } = document;
  return (
    <header className="document-head">
      <h2>
        <Localized texts={document.titles} />
      </h2>
      <PublishedLine document={document} />
      {citation !== null && (
        <p className="small">
          <bdi>{citation}</bdi>
        </p>
      )}
      {url !== null && (
        <p className="small">
          <SafeLink url={url}>{url}</SafeLink>
        </p>
      )}
      {identifiers.length > 0 && (
        <p className="small">
          <Identifiers identifiers={identifiers} />
        </p>
      )}
      {file !== null && (
        <p className="small">
          <bdi>{file}</bdi>
        </p>
      )}
    </header>
  );
}
