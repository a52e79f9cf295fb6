/** The figures at the top of a page. */
import type { ReactElement, ReactNode } from 'react';
import type { Coverage } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import { joined } from './markup.ts';
import type { Claim, DocumentPage } from './pages.ts';

export function counts({ claims, coverage, passages }: DocumentPage): ReactElement {
  const judged = [...passages.values()].flat();
  const wrong = judged.filter(({ verdict }) => verdict === 'WRONG').length;
  return (
    <dl className="counts">
      {figure('Claims', <b>{claims.length}</b>)}
      {figure('Polarity', tally(claims, 'polarity'))}
      {figure('Mode', tally(claims, 'mode'))}
      {figure('Voice', tally(claims, 'voice'))}
      {figure(
        'Passages',
        <>
          <b>{judged.length}</b>
          {wrong > 0 && (
            <>
              , <span className="wrong">{wrong} wrong</span>
            </>
          )}
        </>,
      )}
      {figure(
        'Covered',
        coverage === undefined ? <span className="faint">the text is not at hand</span> : covered(coverage),
      )}
    </dl>
  );
}

function figure(name: string, value: ReactNode): ReactElement {
  return (
    <div>
      <dt>{name}</dt> <dd>{value}</dd>
    </div>
  );
}

function tally(claims: readonly Claim[], column: 'polarity' | 'mode' | 'voice'): ReactNode {
  const groups = [...groupBy(claims, (claim) => claim[column])].toSorted(
    ([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1),
  );
  return joined(
    groups.map(([name, { length }]) => (
      <>
        {name.toLowerCase()}&nbsp;<b>{length}</b>
      </>
    )),
    ', ',
  );
}

function covered({ codePoints, covered: some, letters, lettersCovered }: Coverage): ReactElement {
  return (
    <>
      <b>{share(some, codePoints)}</b> of {codePoints.toLocaleString('en')} code points,{' '}
      <b>{share(lettersCovered, letters)}</b> of letters and digits
    </>
  );
}

/** A percentage, rounded down, so that `100 %` always means all. */
export function share(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 1_000) / 10} %`;
}
