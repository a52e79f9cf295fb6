/**
 * From checked tables to what is stored: short forms taken apart, references resolved, bounds and relations named.
 * What cannot be resolved is a fault with its place; all faults are told together.
 */
import { createHash } from 'node:crypto';
import { DossierError, type DossierFault } from '../errors.ts';
import { boundsOf, edtfFault, UNBOUNDED, type Bounds } from '../model/dates.ts';
import { readAttributionStep, readParticipant, readPassage, readQuantity, type Read } from '../model/notation.ts';
import { relationId, relationKey } from '../model/relation.ts';
import { labelsOf, type PredicateRow, type Vocabulary } from '../model/vocabulary.ts';
import type { DossierContent, Placed } from './content.ts';
import type { ClaimRow } from './rows.ts';

/** A relationship from a claim to something that has an id. */
export interface Link {
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

export interface CompiledClaim {
  readonly id: string;
  /** Of everything below: an equal hash needs no writing. */
  readonly hash: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly bounds: Bounds;
  readonly entityLinks: readonly Link[];
  readonly documentLinks: readonly Link[];
  readonly claimLinks: readonly Link[];
  readonly quantities: readonly Readonly<Record<string, string | number | boolean>>[];
}

/** @throws {DossierError} with every fault found */
export function compileClaims(content: DossierContent, vocabulary: Vocabulary): CompiledClaim[] {
  const faults: DossierFault[] = [];
  const compiled = [...content.claims.values()].map((claim) => new ClaimCompiler(claim, content, vocabulary, faults).compile());
  checkTables(content, vocabulary, faults);
  if (faults.length > 0) throw DossierError.of(faults);
  return compiled;
}

class ClaimCompiler {
  readonly #claim: Placed<ClaimRow>;
  readonly #content: DossierContent;
  readonly #vocabulary: Vocabulary;
  readonly #faults: DossierFault[];

  constructor(claim: Placed<ClaimRow>, content: DossierContent, vocabulary: Vocabulary, faults: DossierFault[]) {
    this.#claim = claim;
    this.#content = content;
    this.#vocabulary = vocabulary;
    this.#faults = faults;
  }

  compile(): CompiledClaim {
    const claim = this.#claim;
    const predicate = this.#predicate();
    const passages = this.#each(claim.passages, readPassage);
    const steps = this.#each(claim.attribution, readAttributionStep);
    const attribution = steps.flatMap(({ actors, act, through }, position) => {
      this.#word('ACT', act);
      if (through !== null) this.#word('MEDIUM', through);
      return actors.map((actor) => ({ type: 'ATTRIBUTED_TO', to: this.#entity(actor, ['Actor'], 'attribution'), properties: { position, act, through } }));
    });
    const rest = {
      properties: {
        ...this.#scalars(predicate),
        start: passages[0]?.start ?? 0,
        end: passages[0]?.end ?? 0,
        origin: (steps.at(-1)?.actors ?? []).toSorted().join(' + '),
      },
      bounds: this.#bounds(predicate),
      entityLinks: [...this.#ends(predicate), ...this.#participants(), ...attribution],
      documentLinks: passages.map(({ document, start, end, sha256 }, position) => ({
        type: 'REPORTED_IN',
        to: this.#document(document ?? claim.document),
        properties: { position, start, end, sha256 },
      })),
      claimLinks: this.#claimLinks(predicate),
      quantities: this.#quantities(),
    };
    return { id: claim.id, hash: createHash('sha256').update(JSON.stringify(rest)).digest('hex'), ...rest };
  }

  #scalars(predicate: PredicateRow | undefined): Record<string, string> {
    const { id, voice, polarity, mode, when, starts, ends, whenBasis, text, textAr, subject, object, about } = this.#claim;
    const relation =
      predicate === undefined || object === undefined
        ? undefined
        : relationId(relationKey(subject, predicate.name, object, about ?? null, predicate.symmetric));
    const optional = { when, starts, ends, whenBasis, relation };
    return { id, predicate: this.#claim.predicate, voice, polarity, mode, text, textAr, ...withoutUndefined(optional) };
  }

  #predicate(): PredicateRow | undefined {
    const found = this.#vocabulary.predicate(this.#claim.predicate);
    if (found === undefined) {
      this.#fault(`'${this.#claim.predicate}' is no predicate of the vocabulary; add a row to the dossier's vocabulary.json, or take another`);
    }
    return found;
  }

  #ends(predicate: PredicateRow | undefined): Link[] {
    const { subject, object, content, about } = this.#claim;
    const links: Link[] = [link('SUBJECT', this.#entity(subject, predicate?.domain ?? ['Entity'], 'subject'))];
    if (object !== undefined && content !== undefined) this.#fault('has an object and a content; a claim is about one or the other');
    if (object !== undefined) links.push(link('OBJECT', this.#entity(object, predicate?.range ?? ['Entity'], 'object')));
    if (about !== undefined) links.push(link('ABOUT', this.#entity(about, ['Event', 'Agreement'], 'about')));
    return links;
  }

  #participants(): Link[] {
    return this.#each(this.#claim.participants, readParticipant).map(({ role, entity }) => {
      this.#word('ROLE', role);
      return { type: 'PARTICIPANT', to: this.#entity(entity, ['Entity'], 'participants'), properties: { role } };
    });
  }

  #claimLinks(predicate: PredicateRow | undefined): Link[] {
    const { content, repeats } = this.#claim;
    const links = repeats.map((id) => link('REPEATS', this.#claimId(id, 'repeats')));
    if (content === undefined) return links;
    if (predicate?.content === false) this.#fault(`${predicate.name} takes no content; its row of the vocabulary would say content: true`);
    return [...links, link('CONTENT', this.#claimId(content, 'content'))];
  }

  #quantities(): Record<string, string | number | boolean>[] {
    return this.#each(this.#claim.quantities, readQuantity).map((quantity, position) => {
      this.#word('MEASURE', quantity.measure);
      return { position, ...quantity };
    });
  }

  #bounds(predicate: PredicateRow | undefined): Bounds {
    const { when, starts, ends } = this.#claim;
    if (when === undefined) return UNBOUNDED;
    const fault = edtfFault(when);
    if (fault !== undefined) {
      this.#fault(fault);
      return UNBOUNDED;
    }
    const usual = predicate?.aspect === 'STATE' ? 'ATTESTED' : 'REAL';
    return boundsOf(when, starts ?? usual, ends ?? usual);
  }

  #entity(id: string, group: readonly string[], column: string): string {
    const found = this.#content.entities.get(id);
    if (found === undefined) this.#fault(`${column}: '${id}' is no entity of this dossier; add a row for it, or mend the id`);
    else if (!labelsOf(group).includes(found.label)) {
      this.#fault(`${column}: '${id}' is ${article(found.label)}, and ${this.#claim.predicate} takes ${group.join(' or ') || 'none'} there`);
    }
    return id;
  }

  #document(id: string): string {
    if (!this.#content.documents.has(id)) this.#fault(`'${id}' is no document of this dossier`);
    return id;
  }

  #claimId(id: string, column: string): string {
    if (!this.#content.claims.has(id)) this.#fault(`${column}: '${id}' is no claim of this dossier`);
    if (id === this.#claim.id) this.#fault(`${column}: a claim cannot point at itself`);
    return id;
  }

  #word(term: 'ROLE' | 'ACT' | 'MEDIUM' | 'MEASURE', name: string): void {
    if (!this.#vocabulary.has(term, name)) this.#fault(`'${name}' is no ${term} of the vocabulary: ${this.#vocabulary.names(term).join(', ')}`);
  }

  #each<T>(texts: readonly string[], read: (text: string) => Read<T>): T[] {
    return texts.flatMap((text) => {
      const result = read(text);
      if ('ok' in result) return [result.ok];
      this.#fault(result.fault);
      return [];
    });
  }

  #fault(reason: string): void {
    this.#faults.push({ place: this.#claim.place, reason: `claim '${this.#claim.id}': ${reason}` });
  }
}

function checkTables(content: DossierContent, vocabulary: Vocabulary, faults: DossierFault[]): void {
  for (const { id, label, kind, place } of content.entities.values()) {
    if (kind !== undefined && !vocabulary.hasKind(label, kind)) faults.push({ place, reason: `${label} '${id}': '${kind}' is no kind of ${label} in the vocabulary` });
  }
  for (const { id, publishedBy, publishedOn, place } of content.documents.values()) {
    if (content.entities.get(publishedBy)?.label !== 'Organization') faults.push({ place, reason: `Document '${id}', publishedBy: '${publishedBy}' is no Organization of this dossier` });
    const fault = publishedOn === undefined ? undefined : edtfFault(publishedOn);
    if (fault !== undefined) faults.push({ place, reason: `Document '${id}', publishedOn: ${fault}` });
  }
  for (const { id, claims, place } of content.contradictions.values()) {
    for (const claim of claims) if (!content.claims.has(claim)) faults.push({ place, reason: `Contradiction '${id}': '${claim}' is no claim of this dossier` });
  }
}

function link(type: string, to: string): Link {
  return { type, to, properties: {} };
}

function withoutUndefined(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function article(label: string): string {
  return `${/^[AEO]/.test(label) ? 'an' : 'a'} ${label}`;
}
