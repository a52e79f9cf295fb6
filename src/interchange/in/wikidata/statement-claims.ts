/** Statements of Wikidata as claims: the property is the predicate, qualifiers say when, references what it cites. */
import type { PredicateRow, Vocabulary } from '../../../model/vocabulary.ts';
import type { Bindings } from '../bindings.ts';
import type { DraftRow } from '../reader.ts';
import type { ImportAccount } from '../import-account.ts';
import { asLine } from '../tables/cell-reader.ts';
import { edtfOfTime, type EdtfOfTime } from './edtf-of-time.ts';
import { COORDINATE_LOCATION, INSTANCE_OF, itemOf, textOf, timeOf, type Snak, type Statement } from './entity.ts';
import { KIND_PROPOSAL, type Kind, type Kinds } from './kinds.ts';

const [START, END, POINT] = ['P580', 'P582', 'P585'];
const [STATED_IN, IMPORTED_FROM, ADDRESS] = ['P248', 'P143', 'P854'];

/** A claim, and the things at its ends. */
export interface StatementClaim {
  readonly row: Partial<DraftRow>;
  readonly ends: readonly { readonly id: string; readonly kind: Kind }[];
}

/** A predicate that a property is, perhaps with its ends exchanged. */
interface Meaning {
  readonly predicate: PredicateRow;
  readonly isTurned: boolean;
}

export class StatementClaims {
  readonly #kinds: Kinds;
  readonly #account: ImportAccount;
  readonly #idOf: (item: string) => string;
  readonly #meanings = new Map<string, Meaning | null>();
  readonly #schemes: ReadonlySet<string>;

  constructor(
    { vocabulary, bindings, account }: { vocabulary: Vocabulary; bindings: Bindings; account: ImportAccount },
    kinds: Kinds,
    idOf: (item: string) => string,
  ) {
    this.#kinds = kinds;
    this.#account = account;
    this.#idOf = idOf;
    this.#schemes = new Set(
      vocabulary.rows.flatMap((row) => (row.term === 'SCHEME' && row.wikidata !== undefined ? [row.wikidata] : [])),
    );
    for (const predicate of vocabulary.predicates()) {
      if (predicate.wikidata !== undefined) this.#meanings.set(predicate.wikidata, { predicate, isTurned: false });
    }
    for (const [property, word] of Object.entries(bindings.predicates)) this.#bind(property, word, vocabulary);
  }

  #bind(property: string, word: string | null, vocabulary: Vocabulary): void {
    const predicate = word === null ? undefined : vocabulary.predicate(word);
    const turned = vocabulary.predicates().find(({ inverse }) => inverse === word && word !== null);
    if (word === null) this.#meanings.set(property, null);
    else if (predicate !== undefined) this.#meanings.set(property, { predicate, isTurned: false });
    else if (turned !== undefined) this.#meanings.set(property, { predicate: turned, isTurned: true });
  }

  /** @param place of the entity, for what must be decided */
  claimOf(subject: string, statement: Statement, place: string): StatementClaim | undefined {
    const { property } = statement.mainsnak;
    const meaning = this.#meanings.get(property);
    if (meaning === undefined || meaning === null || statement.rank === 'deprecated') {
      this.#drop(statement, meaning === undefined ? place : undefined);
      return undefined;
    }
    const ends = this.#endsOf(subject, statement, meaning, place);
    if (ends === undefined) {
      this.#account.count(`statement ${property}`, 'DROPPED');
      return undefined;
    }
    this.#account.count(`statement ${property}`, 'KEPT', 'Claim');
    const isNone = statement.mainsnak.snaktype === 'novalue';
    const row = {
      ...ends.row,
      polarity: isNone ? 'NEGATED' : 'AFFIRMED',
      ...this.#whenOf(statement, meaning.predicate, place),
      ...this.#citesOf(statement),
    };
    return { row, ends: ends.ends };
  }

  #drop({ mainsnak: { property, datatype }, rank }: Statement, place: string | undefined): void {
    const isDeprecated = rank === 'deprecated';
    const into = isDeprecated ? undefined : this.#detail(property);
    if (into !== undefined) {
      this.#account.count(`statement ${property}`, 'FOLDED', into);
      return;
    }
    this.#account.count(isDeprecated ? `statement ${property} (deprecated)` : `statement ${property}`, 'DROPPED');
    // Other values, such as texts and addresses, are no relations.
    if (place === undefined || isDeprecated || datatype !== 'wikibase-item') return;
    this.#account.matter(
      'UNKNOWN_PREDICATE',
      property,
      `"predicates": {"${property}": "…"}, or null to leave it out`,
      place,
    );
  }

  /** What is read of statements that are no claims. */
  #detail(property: string): string | undefined {
    if (property === INSTANCE_OF) return 'kind of an entity';
    if (property === COORDINATE_LOCATION) return 'position of a Place';
    return this.#schemes.has(property) ? 'identifiers' : undefined;
  }

  #endsOf(
    item: string,
    { mainsnak }: Statement,
    { predicate, isTurned }: Meaning,
    place: string,
  ): StatementClaim | undefined {
    const value = itemOf(mainsnak);
    const hasObject = predicate.range.length > 0;
    if (hasObject && mainsnak.snaktype === 'value' && value === undefined) return undefined;
    const [subject, object] = isTurned ? [value, item] : [item, hasObject ? value : undefined];
    const ends: { id: string; kind: Kind }[] = [];
    for (const [id, group] of [[subject, predicate.domain] as const, [object, predicate.range] as const]) {
      if (id === undefined) continue;
      const kind = this.#kinds.at(id, group);
      if (typeof kind === 'string') {
        this.#account.matter('UNMAPPED_KIND', `${kind} (${predicate.name})`, KIND_PROPOSAL(kind), place);
        return undefined;
      }
      ends.push({ id, kind });
    }
    const idOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : this.#idOf(id));
    return { row: { subject: idOf(subject), predicate: predicate.name, object: idOf(object) }, ends };
  }

  /** A predicate without object happens at the time that is its value, as being born. */
  #whenOf({ mainsnak, qualifiers = {} }: Statement, { range }: PredicateRow, place: string): Partial<DraftRow> {
    const value = range.length === 0 ? timeOf(mainsnak) : undefined;
    const read = (snak: Snak | undefined, field: string): EdtfOfTime | undefined => {
      const time = snak === undefined ? undefined : timeOf(snak);
      if (time === undefined) return undefined;
      const edtf = edtfOfTime(time);
      this.#account.count(field, edtf === undefined ? 'DROPPED' : 'KEPT', edtf === undefined ? '' : 'Claim.when');
      if (edtf === undefined) {
        const what = `${time.time} (precision ${time.precision})`;
        this.#account.matter(
          'UNREADABLE_DATE',
          what,
          'a date in the dossier, by hand: it is less exact than a decade, or none',
          place,
        );
      }
      return edtf;
    };
    if (value !== undefined) return columnsOf(read(mainsnak, `time of ${mainsnak.property}`));
    const of = (property: string): EdtfOfTime | undefined => read(qualifiers[property]?.[0], `qualifier ${property}`);
    for (const [property, snaks] of Object.entries(qualifiers)) {
      const isRead = [START, END, POINT].includes(property) && snaks.some((snak) => timeOf(snak) !== undefined);
      this.#account.count(`qualifier ${property}`, 'DROPPED', '', isRead ? snaks.length - 1 : snaks.length);
    }
    const [start, end, point] = [of(START), of(END), of(POINT)];
    if (start === undefined && end === undefined) return columnsOf(point);
    const basis = [start?.basis, end?.basis].filter((each) => each !== undefined).join('; ');
    return columnsOf({ edtf: `${start?.edtf ?? '..'}/${end?.edtf ?? '..'}`, basis: basis === '' ? undefined : basis });
  }

  #citesOf({ references = [] }: Statement): Partial<DraftRow> {
    const cites = new Set<string>();
    for (const { snaks } of references) {
      for (const [property, values] of Object.entries(snaks)) {
        const isCited = [STATED_IN, IMPORTED_FROM, ADDRESS].includes(property);
        for (const snak of values) {
          const item = itemOf(snak);
          const text = isCited ? (textOf(snak) ?? (item === undefined ? undefined : this.#cited(item))) : undefined;
          this.#account.count(
            `reference ${property}`,
            text === undefined ? 'DROPPED' : 'KEPT',
            text === undefined ? '' : 'Claim.cites',
          );
          if (text !== undefined) cites.add(asLine(text));
        }
      }
    }
    return cites.size === 0 ? {} : { cites: [...cites] };
  }

  /** `Union List of Artist Names (Q2494649)`, or the address of an item that the file does not have. */
  #cited(item: string): string {
    return this.#kinds.has(item) ? `${this.#kinds.name(item)} (${item})` : `https://www.wikidata.org/wiki/${item}`;
  }
}

function columnsOf(when: EdtfOfTime | undefined): Partial<DraftRow> {
  return when === undefined ? {} : { when: when.edtf, ...(when.basis !== undefined && { whenBasis: when.basis }) };
}
