/** One claim with all its parts. */
import type { Bounds } from '../../model/dates.ts';
import { readAttributionStep, readParticipant, readQuantity, type Quantity } from '../../model/notation.ts';
import type { JudgedPassage } from '../verify/passages.ts';
import { html, joined, when, type Html, type Part } from './html.ts';
import type { Claim, DocumentPage, DossierReport } from './pages.ts';
import { claimAnchor, claimClass, passageAnchor } from './text.ts';
import { arabic, both, type Words } from './words.ts';

export function claimCard(report: DossierReport, page: DocumentPage, claim: Claim): Html {
  const { words, content, bounds } = report;
  const number = page.numbers.get(claim.id) ?? 0;
  const repeatedBy = [...content.claims.values()].filter(({ repeats }) => repeats.includes(claim.id));
  const link = (id: string): Html => claimLink(report, page, id);
  return html`<article class="claim ${claimClass(number)}" id="${claimAnchor(number)}">
    <header>
      <a class="number" href="#${claimAnchor(number)}">${number}</a> <code>${claim.id}</code> ${tags(claim)}
    </header>
    ${triple(words, claim)}
    <div class="pair text">
      <p lang="en" dir="ltr">${claim.text}</p>
      <p lang="ar" dir="rtl">${claim.textAr}</p>
    </div>
    <dl>
      ${field('Content', when(claim.content, link))}
      ${field(
        'About',
        when(claim.about, (id) => words.entity(id)),
      )}
      ${field('With', listOf(claim.participants.map((text) => participant(words, text))))}
      ${field('Said by', attribution(words, claim.attribution))}
      ${field('When', time(words, claim, bounds.get(claim.id)))}
      ${field('Quantities', listOf(claim.quantities.map((text) => quantity(words, text))))}
      ${field('Repeats', listOf(claim.repeats.map(link)))}
      ${field('Repeated by', listOf(repeatedBy.map(({ id }) => link(id))))}
      ${field('Contradicts', listOf(contradictions(report, page, claim.id)))}
      ${field('Passages', listOf([...(page.passages.get(claim.id) ?? []).map((passage, index) => locator(page, passage, number, index)), ...elsewhere(report, page, claim.id)]))}
      ${field('Row', html`<code>${claim.place.file}:${claim.place.line ?? 1}</code>`)}
    </dl>
  </article> `;
}

/** A row of the list, where there is something in it. */
function field(name: string, value: Html): Html {
  return value.markup === ''
    ? value
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

function listOf(items: readonly Html[]): Html {
  if (items.length <= 1) return html`${items}`;
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function tag(name: string): Html {
  return html`<span class="tag ${name.toLowerCase()}">${name.toLowerCase()}</span> `;
}

function tags({ polarity, mode, voice }: Claim): Html {
  return html`<span class="tags">${[polarity, mode, voice].map(tag)}</span>`;
}

function triple(words: Words, { subject, predicate, object, polarity }: Claim): Html {
  const [from, verb] = [words.entityName(subject), words.term('PREDICATE', predicate)];
  const to = object === undefined ? undefined : words.entityName(object);
  const not =
    polarity === 'NEGATED' ? { en: html`<b class="not">not:</b> `, ar: html`<b class="not">نفي:</b> ` } : undefined;
  return html`<div class="pair triple">
      <p lang="en" dir="ltr">
        ${not?.en}<bdi>${from.en}</bdi> <b>${verb.en}</b> ${when(to, ({ en }) => html`<bdi>${en}</bdi>`)}
      </p>
      <p lang="ar" dir="rtl">
        ${not?.ar}<bdi>${from.ar}</bdi> <b>${verb.ar}</b> ${when(to, ({ ar }) => html`<bdi>${ar}</bdi>`)}
      </p>
    </div>
    <p class="ids" dir="ltr">
      <code>${subject} <b>${predicate}</b> ${object}</code>
    </p>`;
}

function participant(words: Words, text: string): Html {
  const read = readParticipant(text);
  if ('fault' in read) return html`<code>${text}</code>`;
  return html`<span class="role">${both(words.term('ROLE', read.ok.role))}:</span> ${words.entity(read.ok.entity)}`;
}

function attribution(words: Words, steps: readonly string[]): Html {
  const shown = steps.map((text) => {
    const read = readAttributionStep(text);
    if ('fault' in read) return html`<li><code>${text}</code></li>`;
    const { actors, act, through } = read.ok;
    const who = joined(
      actors.map((actor) => words.entity(actor)),
      ' + ',
    );
    const how = both(words.term('ACT', act));
    const by = when(through, (medium) => html` (${both(words.term('MEDIUM', medium))})`);
    return html`<li><span class="role">${how}${by}:</span> ${who}</li>`;
  });
  return html`<ol class="chain">
    ${shown}
  </ol>`;
}

function time(words: Words, claim: Claim, bounds: Bounds | undefined): Html {
  if (claim.when === undefined) return html`<span class="faint">not said</span>`;
  const usual = words.isState(claim.predicate) ? 'ATTESTED' : 'REAL';
  const start = edge('start', claim.starts ?? usual, bounds?.startEarliest, bounds?.startLatest);
  const end = edge('end', claim.ends ?? usual, bounds?.endEarliest, bounds?.endLatest);
  return html`<code class="when">${claim.when}</code>
    <span class="edges">${start} ${end}</span>
    ${when(claim.whenBasis, (basis) => html`<p class="basis" dir="auto">${basis}</p>`)}`;
}

/** `start (attested): open … 2021-07-26` */
function edge(name: string, kind: string, first: string | null | undefined, last: string | null | undefined): Html {
  return html`<span class="edge">
    ${name} <span class="faint">(${kind.toLowerCase()})</span> <bdi>${first ?? 'open'}</bdi> …
    <bdi>${last ?? 'open'}</bdi>
  </span>`;
}

function quantity(words: Words, text: string): Html {
  const read = readQuantity(text);
  if ('fault' in read) return html`<code>${text}</code>`;
  return html`${both(words.term('MEASURE', read.ok.measure))}: <b>${amount(read.ok)}</b> <bdi>${read.ok.unit}</bdi>
    <span class="role">${read.ok.role.toLowerCase()}</span>`;
}

function amount({ low, high, approximate }: Quantity): string {
  const range = [...new Set([low, high])].map((value) => value.toLocaleString('en')).join(' to ');
  return `${approximate ? '~' : ''}${range}`;
}

function contradictions(report: DossierReport, page: DocumentPage, claim: string): Html[] {
  return [...report.content.contradictions.values()]
    .filter(({ claims }) => claims.includes(claim))
    .map(({ claims, reason, reasonAr }) => {
      const others = claims.filter((id) => id !== claim).map((id) => claimLink(report, page, id));
      return html`${joined(others, html`<br />`)}<br /><bdi>${reason}</bdi><br />${arabic(reasonAr)}`;
    });
}

/** Another claim: within the page where it has a passage there, else where its own document is. */
function claimLink({ content, pages }: DossierReport, page: DocumentPage, id: string): Html {
  const claim = content.claims.get(id);
  if (claim === undefined) return html`<code>${id}</code>`;
  const here = page.numbers.get(id);
  const number = here ?? pages.get(claim.document)?.numbers.get(id);
  const file = here === undefined ? `${claim.document}.html` : '';
  const address = number === undefined ? file : `${file}#${claimAnchor(number)}`;
  return html`<a href="${address}"><code>${id}</code></a> <bdi>${claim.text}</bdi>`;
}

const VERDICTS: Readonly<Record<JudgedPassage['verdict'], string>> = {
  RIGHT: '',
  MOVED: 'moved',
  WRONG: 'wrong: the document has something else there',
  UNSEEN: '',
};

function locator({ document }: DocumentPage, passage: JudgedPassage, number: number, index: number): Html {
  const { start, end, at, verdict, sha256 } = passage;
  const said = html`<span class="range">${start}–${end}</span>`;
  const place: Part =
    at === undefined
      ? html`${document.id} ${said}`
      : html`<a href="#${passageAnchor(number, index)}">${document.id} ${said}</a>`;
  const verdictText = verdict === 'MOVED' && at !== undefined ? `moved: now ${at.start}–${at.end}` : VERDICTS[verdict];
  return html`${place}
    <code class="hash" title="sha256 ${sha256}">${sha256.slice(0, 8)}</code
    >${verdictText === '' ? '' : html` <span class="${verdict.toLowerCase()}">${verdictText}</span>`}`;
}

/** Its passages in other documents. */
function elsewhere({ pages }: DossierReport, page: DocumentPage, claim: string): Html[] {
  return [...pages.values()].flatMap((other) => {
    const number = other.numbers.get(claim);
    if (other === page || number === undefined) return [];
    const { id } = other.document;
    return (other.passages.get(claim) ?? []).map(({ start, end, at }, index) => {
      const anchor = at === undefined ? claimAnchor(number) : passageAnchor(number, index);
      return html`<a href="${id}.html#${anchor}">${id} <span class="range">${start}–${end}</span></a>`;
    });
  });
}
