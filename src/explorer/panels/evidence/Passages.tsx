/** The passages of a claim, or their positions if the server does not have the document; and the document. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { type Claim, type KnownDocument, useDocuments } from '../../api/claims.ts';
import { Identifiers, SafeLink } from '../../parts/Identifiers.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useDispatch } from '../../state/store.tsx';
import { placeText, writtenPlace } from '../../text/place.ts';
import { useText } from '../../text/useText.ts';
import { useCopy } from '../sources/copies.ts';
import { publishedOn } from './citation.ts';

type Passage = Claim['passages'][number];

export function Passages({
  claim,
  brief,
}: {
  readonly claim: Claim;
  /** Ids of the documents that were described above: here their title is enough. */
  readonly brief: ReadonlySet<string>;
}): ReactNode {
  const documents = useDocuments();
  const ids = [...new Set(claim.passages.map(({ document }) => document.id))];
  return (
    <div className="passages">
      {ids.map((id) => (
        <OfDocument
          key={id}
          id={id}
          claim={claim.id}
          isBrief={brief.has(id)}
          passages={claim.passages.filter((passage) => passage.document.id === id)}
          document={documents.get(id)}
        />
      ))}
    </div>
  );
}

/** A claim that the headline repeats has several passages in one document. */
function OfDocument({
  id,
  claim,
  isBrief,
  passages,
  document,
}: {
  readonly id: string;
  readonly claim: string;
  readonly isBrief: boolean;
  readonly passages: readonly Passage[];
  readonly document: KnownDocument | undefined;
}): ReactNode {
  const written = useText();
  const { t, language } = written;
  const dispatch = useDispatch();
  const copy = useCopy(id);
  const textOf = ({ text, start, end }: Passage): string | null =>
    text ?? (copy !== undefined && start !== null && end !== null ? copy.slice(start, end) : null);
  const title = document?.titles;
  /** Of a place in words, and of a whole document, no server has a text. */
  const isMissing = passages.some((passage) => textOf(passage) === null && passage.words === null && !passage.whole);
  return (
    <figure>
      {[...new Set(passages.map(textOf))].map(
        (text) =>
          text !== null && (
            <blockquote key={text} lang={document?.language} dir="auto">
              {text}
            </blockquote>
          ),
      )}
      <figcaption className="small">
        {document !== undefined && (
          <span className="source">
            <cite>
              <Localized texts={title ?? []} />
            </cite>
            {!isBrief &&
              document.publishedBy.map((outlet) => (
                <span key={outlet.id}>
                  {' · '}
                  <Localized texts={outlet.names} />
                </span>
              ))}
            {!isBrief && ' · '}
            {!isBrief && <span>{publishedOn(written, document)}</span>}
          </span>
        )}
        {isMissing && <span className="locator">{t('claim.noText')}</span>}
        {passages.map((passage) => (
          <span key={writtenPlace(passage)} className="locator">
            {placeText(language, document?.file ?? document?.citation ?? id, passage)}
          </span>
        ))}
        {document !== undefined && !isBrief && <FoundAt document={document} />}
        <button type="button" className="quiet-button" onClick={() => dispatch({ type: 'read', document: id, claim })}>
          <Icon name="quote" />
          {t('sources.inDocument')}
        </button>
      </figcaption>
    </figure>
  );
}

/** By what else a reader finds the document: its citation, unless the passage names it, its address and its identifiers. */
function FoundAt({ document }: { readonly document: KnownDocument }): ReactNode {
  const { file, citation, url, identifiers } = document;
  return (
    <>
      {citation !== null && file !== null && (
        <span className="locator">
          <bdi>{citation}</bdi>
        </span>
      )}
      {url !== null && (
        <span className="locator">
          <SafeLink url={url}>{url}</SafeLink>
        </span>
      )}
      {identifiers.length > 0 && (
        <span className="locator">
          <Identifiers identifiers={identifiers} />
        </span>
      )}
    </>
  );
}
