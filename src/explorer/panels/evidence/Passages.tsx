/** Where a claim is said: the passage itself where the server has the document, else its place; and what document that is. */
import type { ReactNode } from 'react';
import { type Claim, type KnownDocument, useDocuments } from '../../api/claims.ts';
import { useText } from '../../text/useText.ts';
import { publishedOn } from './citation.ts';

export function Passages({ claim }: { readonly claim: Claim }): ReactNode {
  const documents = useDocuments();
  return (
    <div className="passages">
      {claim.passages.map((passage) => (
        <Passage
          key={`${passage.document.id} ${passage.start}`}
          passage={passage}
          document={documents.get(passage.document.id)}
        />
      ))}
    </div>
  );
}

function Passage({
  passage: { start, end, text },
  document,
}: {
  readonly passage: Claim['passages'][number];
  readonly document: KnownDocument | undefined;
}): ReactNode {
  const { t, name, language } = useText();
  const title = language === 'ar' ? document?.titleAr : document?.title;
  return (
    <figure>
      {text !== null && (
        <blockquote lang={document?.language} dir="auto">
          {text}
        </blockquote>
      )}
      <figcaption className="small">
        {document !== undefined && (
          <>
            <cite>
              <bdi>{title}</bdi>
            </cite>
            {document.publishedBy.map((outlet) => (
              <span key={outlet.id}>
                {' · '}
                <bdi>{name(outlet)}</bdi>
              </span>
            ))}
            {' · '}
            <bdi>{publishedOn(language, document)}</bdi>
          </>
        )}
        <span className="locator">
          {text === null && `${t('claim.noText')} `}
          <bdi>{t('claim.locator', { file: document?.file ?? '', start, end })}</bdi>
        </span>
      </figcaption>
    </figure>
  );
}
