/** The times of a claim in a report: of its content and of its saying. */
import type { ReactElement, ReactNode } from 'react';
import type { ClaimTime } from '../read/claim-time.ts';
import type { Claim } from './pages.ts';
import type { Words } from './words.tsx';

/** When the content holds: `when`, the four bounds, and whether the day of saying gave some of them. */
export function contentTime(words: Words, claim: Claim, time: ClaimTime | undefined): ReactElement {
  const bounds = time?.bounds;
  if (claim.when === undefined && time?.whenSource !== 'SAYING') return <span className="faint">not said</span>;
  const usual = words.isState(claim.predicate) ? 'ATTESTED' : 'REAL';
  return (
    <>
      {claim.when !== undefined && <code className="when">{claim.when}</code>}{' '}
      {time?.whenSource === 'SAYING' && <span className="faint">filled in by the day of saying</span>}{' '}
      <span className="edges">
        {edge('start', claim.starts ?? usual, bounds?.startEarliest, bounds?.startLatest)}{' '}
        {edge('end', claim.ends ?? usual, bounds?.endEarliest, bounds?.endLatest)}
      </span>{' '}
      {basis(claim.whenBasis)}
    </>
  );
}

/** How a date was resolved. */
export function basis(text: string | undefined): ReactNode {
  if (text === undefined) return undefined;
  return (
    <p className="basis" dir="auto">
      {text}
    </p>
  );
}

type Day = string | null | undefined;

/** `start (attested): open … 2021-07-26` */
function edge(name: string, kind: string, first: Day, last: Day): ReactElement {
  return span(`${name} (${kind.toLowerCase()})`, first, last);
}

/** `said open … 2021-07-26` */
export function span(name: string, first: Day, last: Day): ReactElement {
  return (
    <span className="edge">
      <span className="faint">{name}</span> <bdi>{first ?? 'open'}</bdi> … <bdi>{last ?? 'open'}</bdi>
    </span>
  );
}
