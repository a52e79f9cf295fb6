/**
 * A claim as a citation: the attribution, our paraphrase (marked as such), the document, the position of the passage and a
 * permalink. Text that may have another direction than the language is put in isolates (UAX #9).
 */
import { ownText } from '../../text/own-text.ts';
import type { Named } from '../../text/text.ts';
import type { Claim, KnownDocument } from '../../api/claims.ts';
import type { Language } from '../../state/view.ts';
import { COMMA } from '../../text/separators.ts';
import { isolated } from '../../text/direction.ts';
import { placeText } from '../../text/place.ts';
import { message } from '../../text/format.ts';
import { positionsOf } from './chain.ts';
import { relationParts } from './relation-id.ts';

export interface Cited {
  readonly language: Language;
  /** Writes a date in words. */
  readonly edtf: (date: string) => string;
  readonly claim: Claim;
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Of the vocabulary: `ACT`, `MEDIUM`. */
  readonly word: (term: string, name: string) => string;
  readonly permalink: string;
}

export function citationText(cited: Cited): string {
  return [...citationLines(cited), cited.permalink].join('\n');
}

/** The chain with the paraphrase, then each passage with its document. */
export function citationLines(cited: Cited): readonly string[] {
  const parts = partsOf(cited);
  return [`${parts.chain}: ${parts.paraphrase}`, ...parts.sources];
}

interface Parts {
  readonly chain: string;
  readonly paraphrase: string;
  readonly sources: readonly string[];
}

function partsOf({ language, edtf, claim, documents, word }: Cited): Parts {
  const named = ({ names }: Named): string => ownText(names, language);
  const comma = COMMA[language];
  const chain = positionsOf(claim.attribution)
    .map((joint) =>
      joint
        .map(({ actor, act, through }) => {
          const how = [word('ACT', act), ...(through === null ? [] : [word('MEDIUM', through)])].join(comma);
          return `${isolated(named(actor))} (${how})`;
        })
        .join(language === 'ar' ? ' و' : ' and '),
    )
    .join(language === 'ar' ? ' ← ' : ' → ');
  const kinds = [
    message(language, 'cite.paraphrase'),
    ...(claim.polarity === 'NEGATED' ? [message(language, 'cite.denial')] : []),
    ...(claim.mode === 'FUTURE' ? [message(language, 'cite.future')] : []),
    ...(claim.mode === 'HYPOTHETICAL' ? [message(language, 'cite.hypothetical')] : []),
  ];
  const words = isolated(ownText(claim.texts, language));
  return {
    chain,
    paraphrase: `${words} [${kinds.join(comma)}]`,
    sources: claim.passages.map(({ document: { id }, ...place }) => {
      const document = documents.get(id);
      if (document === undefined) return placeText(language, id, place);
      const title = ownText(document.titles, language);
      const outlets = document.publishedBy.map((outlet) => isolated(named(outlet)));
      const source = [quoted(language, title), ...outlets, publishedOn({ language, edtf }, document)].join(comma);
      return `${source}. ${placeText(language, document.file ?? document.citation ?? document.url ?? id, place)}`;
    }),
  };
}

/** The date of publication of a document, and its basis. */
export function publishedOn(
  { language, edtf }: Pick<Cited, 'language' | 'edtf'>,
  { publishedOn: date, publishedBasis: basis }: Pick<KnownDocument, 'publishedOn' | 'publishedBasis'>,
): string {
  if (date === null) return message(language, 'claim.published.none');
  const words = edtf(date);
  return basis === null || basis === 'PRINTED' ? words : message(language, `claim.published.${basis}`, { date: words });
}

/** The address of a claim, with its subject and object on the canvas. */
export function permalinkOf(
  base: string,
  language: Language,
  { id, relation }: Pick<Claim, 'id' | 'relation'>,
): string {
  const parts = relation === null ? undefined : relationParts(relation);
  const show = parts === undefined ? [] : [`show=${[parts.from, parts.to].map(encodeURIComponent).join(',')}`];
  return `${base}?${[`lang=${language}`, ...show, `claim=${encodeURIComponent(id)}`].join('&')}`;
}

function quoted(language: Language, title: string): string {
  return language === 'ar' ? `«${isolated(title)}»` : `“${isolated(title)}”`;
}
