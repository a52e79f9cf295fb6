/** What a language model proposes for one document: rows of what is proven, and lines for what is not. */
import type { Config } from '../config.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { ConfigError } from '../errors.ts';
import { namedText } from '../language-model/named-text.ts';
import { proposeByModel, type UnsupportedClaim } from '../language-model/propose-by-model.ts';
import { type ModelRow, rowOfClaim } from '../language-model/row-of-claim.ts';
import { visibleText } from '../model/characters.ts';
import type { CodePoints } from '../model/code-points.ts';
import { labelIn } from '../model/labels-of-word.ts';
import type { NamedEntity } from '../propose/names/known-names.ts';

export interface ModelOrder {
  readonly own: DossierReading;
  /** Of all given dossiers. */
  readonly entities: readonly NamedEntity[];
  readonly text: CodePoints;
  readonly document: {
    readonly id: string;
    readonly language: string;
    readonly publishedBy?: string | undefined;
    readonly publishedOn?: string | undefined;
  };
  /** EDTF. */
  readonly proposedOn: string;
  /** Receives the share of the text that was read, from 0 to 1. */
  readonly told: (share: number) => void;
}

export interface ModelProposals {
  readonly rows: readonly ModelRow[];
  /** What the model answered and the text does not prove, each in one line. */
  readonly unsupported: readonly string[];
}

/** @throws {ConfigError} if no model is set up; {ModelError} if it does not answer */
export async function rowsByModel({ model }: Pick<Config, 'model'>, order: ModelOrder): Promise<ModelProposals> {
  if (model === undefined) {
    throw new ConfigError(
      '--model asks the language model that SANAD_MODEL_URL and SANAD_MODEL name, and none is set. docs/proposing.md says how to set one up; without --model the rules propose.',
    );
  }
  const { own, text, document, proposedOn, told } = order;
  const { vocabulary, languages } = own;
  const predicates = vocabulary.rows.flatMap((row) => (row.term === 'PREDICATE' ? [row] : []));
  const acts = vocabulary.rows.flatMap((row) => (row.term === 'ACT' ? [row.name] : []));
  const [language = 'en'] = languages;
  const within = namedText({
    text: text.text,
    entities: merged(order.entities),
    language: document.language,
    paraphraseLanguage: language,
    published: document.publishedOn,
    publisher: document.publishedBy,
    predicates: new Set(predicates.map(({ name }) => name)),
    acts: new Set(acts),
  });
  const meanings = new Map(predicates.map((row) => [row.name, labelIn(row, 'en')]));
  const { supported, unsupported } = await proposeByModel({ address: model, within, meanings, told });
  const rows = supported.map((claim) =>
    rowOfClaim(claim, {
      ...{ text, document, proposedOn, proposedBy: model.name },
      own: new Set(own.entities.keys()),
    }),
  );
  return {
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    unsupported: unsupported.map(unsupportedLine),
  };
}

/** An entity that several dossiers have has the names of all. */
function merged(entities: readonly NamedEntity[]): NamedEntity[] {
  const byId = new Map<string, NamedEntity>();
  for (const entity of entities) {
    const known = byId.get(entity.id);
    byId.set(
      entity.id,
      known === undefined ? entity : { ...known, forms: [...new Set([...known.forms, ...entity.forms])] },
    );
  }
  return [...byId.values()];
}

/** 120 characters of a quote are shown. */
const LONGEST = 120;

function unsupportedLine({ claim, reasons }: UnsupportedClaim): string {
  if (claim === undefined) return `UNSUPPORTED ${oneLine(reasons.join('; '))}`;
  const { subject, predicate, object, quote } = claim;
  const ends = [subject?.entity ?? subject?.mention ?? '…', predicate, object?.entity ?? object?.mention ?? '…'].join(
    ' ',
  );
  return `UNSUPPORTED ${oneLine(ends)}: «${oneLine(quote)}»: ${oneLine(reasons.join('; '), 400)}`;
}

function oneLine(text: string, longest = LONGEST): string {
  const characters = Array.from(visibleText(text.replaceAll(/\s+/g, ' ').trim()));
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
