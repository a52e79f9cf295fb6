/** The places of a claim's passages, with what the document has there. */
import type { ReactElement } from 'react';
import type { Passage } from '../../model/notation.ts';
import type { JudgedPassage } from '../verify/judge-passages.ts';
import { placeText } from '../verify/passages-of.ts';
import type { DocumentPage, DossierReport } from './pages.ts';
import { claimAnchor, passageAnchor } from './text.tsx';

const VERDICTS: Readonly<Record<JudgedPassage['verdict'], string>> = {
  RIGHT: '',
  MOVED: 'moved',
  WRONG: 'wrong: the document has something else there',
  UNSEEN: '',
  UNCHECKED: 'compare it yourself',
};

export function locator(
  { document }: DocumentPage,
  judged: JudgedPassage,
  number: number,
  index: number,
): ReactElement {
  const { at, verdict, passage } = judged;
  const place = placeIn(document.id, passage);
  const verdictText = verdict === 'MOVED' ? `moved: now ${at.start}–${at.end}` : VERDICTS[verdict];
  return (
    <>
      {at === undefined ? place : <a href={`#${passageAnchor(number, index)}`}>{place}</a>}
      {'sha256' in passage && (
        <>
          {' '}
          <code className="hash" title={`sha256 ${passage.sha256}`}>
            {passage.sha256.slice(0, 8)}
          </code>
        </>
      )}
      {verdictText !== '' && (
        <>
          {' '}
          <span className={verdict.toLowerCase()}>{verdictText}</span>
        </>
      )}
    </>
  );
}

function placeIn(document: string, passage: Passage): ReactElement {
  const place = 'start' in passage ? `${passage.start}–${passage.end}` : placeText(passage);
  return (
    <>
      {document}{' '}
      <span className="range">
        <bdi>{place}</bdi>
      </span>
    </>
  );
}

/** Links to the claim's passages in other documents. */
export function elsewhere({ pages }: DossierReport, page: DocumentPage, claim: string): ReactElement[] {
  return [...pages.values()].flatMap((other) => {
    const number = other.numbers.get(claim);
    if (other === page || number === undefined) return [];
    const { id } = other.document;
    return (other.passages.get(claim) ?? []).map(({ at, passage }, index) => {
      const anchor = at === undefined ? claimAnchor(number) : passageAnchor(number, index);
      return <a href={`${id}.html#${anchor}`}>{placeIn(id, passage)}</a>;
    });
  });
}
