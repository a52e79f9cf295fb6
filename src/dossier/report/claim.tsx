/** One claim with all its parts. */
import type { ReactElement, ReactNode } from 'react';
import { claimsOfSide } from '../../model/disagreement.ts';
import { directionOf, formsOf } from '../../model/languages.ts';
import { readAttributionStep, readParticipant } from '../../model/notation.ts';
import { figureText } from '../../model/quantity-text.ts';
import { readQuantity } from '../../model/quantity.ts';
import type { SaidDays } from '../../model/said-days.ts';
import type { ClaimTime } from '../read/claim-time.ts';
import { codings } from './coding.tsx';
import { all, joined } from './markup.ts';
import type { Claim, DocumentPage, DossierReport } from './pages.ts';
import { elsewhere, locator } from './passage.tsx';
import { claimAnchor, claimClass } from './text.tsx';
import { basis, contentTime, span } from './times.tsx';
import { each, inLanguage, type Words } from './words.tsx';

export function claimCard(report: DossierReport, page: DocumentPage, claim: Claim): ReactElement {
  const { words, content, times } = report;
  const number = page.numbers.get(claim.id) ?? 0;
  const repeatedBy = [...content.claims.values()].filter(({ repeats }) => repeats.includes(claim.id));
  const retractedBy = [...content.claims.values()].filter(
    ({ id, retracts = [] }) => id !== claim.id && (retracts.includes(claim.id) || retracts.includes(claim.document)),
  );
  const link = (id: string): ReactElement => claimLink(report, page, id);
  const here = (page.passages.get(claim.id) ?? []).map((passage, index) => locator(page, passage, number, index));
  const participants = claim.participants.map((text) => participant(words, text));
  const quantities = claim.quantities.map((text) => quantity(words, text));
  return (
    <article className={`claim ${claimClass(number)}`} id={claimAnchor(number)}>
      <header>
        <a className="number" href={`#${claimAnchor(number)}`}>
          {number}
        </a>{' '}
        <code>{claim.id}</code> {tags(claim)}
      </header>
      {triple(words, claim)}
      <div className="pair text">
        {all(
          words.claim(claim).map(({ language, text }) => (
            <p lang={language} dir={directionOf(language)}>
              {text}
            </p>
          )),
        )}
      </div>
      <dl>
        {field('Content', claim.content === undefined ? [] : [link(claim.content)])}
        {field('About', claim.about === undefined ? [] : [words.entity(claim.about)])}
        {field('With', participants)}
        {field('Said by', [attribution(words, claim, times.get(claim.id))])}
        {field('When', [contentTime(words, claim, times.get(claim.id))])}
        {field('Quantities', quantities)}
        {field(
          'Identifiers',
          (claim.identifiers ?? []).map((text) => <bdi>{text}</bdi>),
        )}
        {field('Repeats', claim.repeats.map(link))}
        {field(
          'Repeated by',
          repeatedBy.map(({ id }) => link(id)),
        )}
        {field(
          'Takes back',
          (claim.retracts ?? []).map((id) => (content.claims.has(id) ? link(id) : <code>{id}</code>)),
        )}
        {field(
          'Taken back by',
          retractedBy.map(({ id }) => link(id)),
        )}
        {field('Disagrees with', disagreements(report, page, claim.id))}
        {field(
          'Cites',
          (claim.cites ?? []).map((text) => <bdi>{text}</bdi>),
        )}
        {field('Passages', [...here, ...elsewhere(report, page, claim.id)])}
        {field('Coding', codings(report, claim))}
        {field('Row', [place(claim)])}
      </dl>
    </article>
  );
}

/** Renders one row of the list, or nothing if there are no values. */
function field(name: string, values: readonly ReactElement[]): ReactNode {
  if (values.length === 0) return undefined;
  return (
    <div>
      <dt>{name}</dt>{' '}
      <dd>{values.length === 1 ? values[0] : <ul>{all(values.map((value) => <li>{value}</li>))}</ul>}</dd>
    </div>
  );
}

function place({ place: { file, line } }: Claim): ReactElement {
  return (
    <code>
      {file}:{line ?? 1}
    </code>
  );
}

function tags({ polarity, mode, voice }: Claim): ReactElement {
  const names = [polarity, mode, voice].map((name) => name.toLowerCase());
  const spans = names.map((name) => (
    <>
      <span className={`tag ${name}`}>{name}</span>{' '}
    </>
  ));
  return <span className="tags">{all(spans)}</span>;
}

const NOT: Readonly<Record<string, string>> = { en: 'not:', ar: 'نفي:' };

function triple(words: Words, claim: Claim): ReactElement {
  const { subject, predicate, object, value, polarity } = claim;
  const not = (text: string): ReactNode =>
    polarity === 'NEGATED' && (
      <>
        <b className="not">{text}</b>{' '}
      </>
    );
  return (
    <>
      <div className="pair triple">
        {all(
          words.languages.map((language) => {
            const { from, to } = words.endsOf(claim, language);
            return (
              <p lang={language} dir={directionOf(language)}>
                {not(NOT[language] ?? '¬')}
                <bdi>{from}</bdi> <b>{words.termIn('PREDICATE', predicate, language)}</b>{' '}
                {to !== undefined && <bdi>{to}</bdi>}
              </p>
            );
          }),
        )}
      </div>
      <p className="ids" dir="ltr">
        <code>
          {subject ?? '–'} <b>{predicate}</b> {object ?? value}
        </code>
      </p>
    </>
  );
}

function participant(words: Words, text: string): ReactElement {
  const read = readParticipant(text);
  if ('fault' in read) return <code>{text}</code>;
  return (
    <>
      <span className="role">{each(words.term('ROLE', read.ok.role))}:</span> {words.entity(read.ok.entity)}
    </>
  );
}

function attribution(words: Words, claim: Claim, time: ClaimTime | undefined): ReactElement {
  const steps = claim.attribution.map((text, position) => (
    <li>{attributionStep(words, text, time?.steps[position])}</li>
  ));
  return (
    <>
      <ol className="chain">{all(steps)}</ol>
      {basis(claim.onBasis)}
    </>
  );
}

function attributionStep(words: Words, text: string, days: SaidDays | undefined): ReactElement {
  const read = readAttributionStep(text);
  if ('fault' in read) return <code>{text}</code>;
  const { actors, act, through, on } = read.ok;
  const names = actors.map((actor) => words.entity(actor));
  return (
    <>
      <span className="role">
        {each(words.term('ACT', act))}
        {through !== null && <> ({each(words.term('MEDIUM', through))})</>}:
      </span>{' '}
      {joined(names, ' + ')} {on !== null && <code className="when">on {on}</code>}{' '}
      <span className="edges">{span('said', days?.saidEarliest, days?.saidLatest)}</span>
    </>
  );
}

function quantity(words: Words, text: string): ReactElement {
  const read = readQuantity(text);
  if ('fault' in read) return <code>{text}</code>;
  const { measure, role, of } = read.ok;
  const figures = [
    { language: 'en', text: figureText(read.ok, 'en') },
    { language: 'ar', text: figureText(read.ok, 'ar') },
  ];
  const known = figures.filter(({ language }) => words.languages.includes(language));
  return (
    <>
      {each(words.term('MEASURE', measure))}: <b>{each(known.length === 0 ? figures.slice(0, 1) : known)}</b>{' '}
      <span className="role">{role.toLowerCase()}</span>
      {of !== null && (
        <>
          {' '}
          <span className="role">of:</span> {words.entity(of)}
        </>
      )}
    </>
  );
}

function disagreements(report: DossierReport, page: DocumentPage, claim: string): ReactElement[] {
  return [...report.content.disagreements.values()]
    .map((row) => ({ ...row, sides: row.sides.map(claimsOfSide) }))
    .filter(({ sides }) => sides.some((side) => side.includes(claim)))
    .map((row) => {
      const { kind, over, sides } = row;
      const others = sides.filter((side) => !side.includes(claim)).flat();
      return (
        <>
          {[kind, over].filter((word) => word !== undefined).join(' over ')}
          <br />
          {joined(
            others.map((id) => claimLink(report, page, id)),
            <br />,
          )}
          <br />
          {joined(formsOf(row, 'reason', report.words.languages).map(inLanguage), <br />)}
        </>
      );
    });
}

/**
 * A link to another claim: on this page if the claim has a passage here, otherwise on the page of the claim's own
 * document.
 */
function claimLink({ content, words, pages }: DossierReport, page: DocumentPage, id: string): ReactElement {
  const claim = content.claims.get(id);
  if (claim === undefined) return <code>{id}</code>;
  const here = page.numbers.get(id);
  const number = here ?? pages.get(claim.document)?.numbers.get(id);
  const file = here === undefined ? `${claim.document}.html` : '';
  const address = number === undefined ? file : `${file}#${claimAnchor(number)}`;
  return (
    <>
      <a href={address}>
        <code>{id}</code>
      </a>{' '}
      {all(words.claim(claim).slice(0, 1).map(inLanguage))}
    </>
  );
}
