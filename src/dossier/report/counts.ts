/** The figures at the top of a page. */
import type { Coverage } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import { html, joined, type Html } from './html.ts';
import type { Claim, DocumentPage } from './pages.ts';

export function counts({ claims, coverage, passages }: DocumentPage): Html {
  const all = [...passages.values()].flat();
  const wrong = all.filter(({ verdict }) => verdict === 'WRONG').length;
  return html`<dl class="counts">
    <div>
      <dt>Claims</dt>
      <dd><b>${claims.length}</b></dd>
    </div>
    <div>
      <dt>Polarity</dt>
      <dd>${tally(claims, 'polarity')}</dd>
    </div>
    <div>
      <dt>Mode</dt>
      <dd>${tally(claims, 'mode')}</dd>
    </div>
    <div>
      <dt>Voice</dt>
      <dd>${tally(claims, 'voice')}</dd>
    </div>
    <div>
      <dt>Passages</dt>
      <dd><b>${all.length}</b>${wrong === 0 ? '' : html`, <span class="wrong">${wrong} wrong</span>`}</dd>
    </div>
    <div>
      <dt>Covered</dt>
      <dd>${coverage === undefined ? html`<span class="faint">the text is not at hand</span>` : covered(coverage)}</dd>
    </div>
  </dl>`;
}

function tally(claims: readonly Claim[], column: 'polarity' | 'mode' | 'voice'): Html {
  const groups = [...groupBy(claims, (claim) => claim[column])].toSorted(
    ([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1),
  );
  return html`${joined(
    groups.map(([name, { length }]) => html`${name.toLowerCase()}&nbsp;<b>${length}</b>`),
    ', ',
  )}`;
}

export function covered({ codePoints, covered: some, letters, lettersCovered }: Coverage): Html {
  return html`<b>${share(some, codePoints)}</b> of ${codePoints.toLocaleString('en')} code points,
    <b>${share(lettersCovered, letters)}</b> of letters and digits`;
}

/** Rounded down, so that 100 % is all of it. */
export function share(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 1_000) / 10} %`;
}
