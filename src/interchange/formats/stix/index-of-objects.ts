/**
 * What an export must know before it writes the first object: STIX objects name each other by type and UUID, and a report lists what it says. It is in memory,
 * about 300 bytes for a claim or relation and as much for an entity.
 */
import type { ClaimRecord, DossierRecord } from '../../../records/record.ts';
import type { Account } from '../../account/account.ts';
import { type StixCodes, readStixCodes } from './codes.ts';
import { addressOf, type Reference } from './object.ts';
import { stixId } from './stix-id.ts';
import { stixTimes, type StixTimes } from './stix-time.ts';
import { entityId, inLanguages } from './things.ts';

export interface ObjectIndex {
  readonly language: string;
  readonly codes: StixCodes;
  readonly dossiers: ReadonlyMap<string, DossierRecord>;
  /** When the row of an entity, a word and the like was written. */
  readonly times: StixTimes;
  /** The object of an entity; undefined if the dossiers have no row for it. */
  entity(id: string | null): string | undefined;
  name(id: string): string;
  /** The object of a document, and how others refer to it. */
  document(id: string): { readonly id: string; readonly reference: Reference } | undefined;
  /** The objects of a document's claims. */
  claimsIn(document: string): readonly string[];
  /** The days by which a row of a dossier is dated that has none itself: that of the dossier, and the first on which a document was published. */
  written(dossier: string, document?: string | null): readonly (string | null)[];
  /** The documents of a dossier. */
  documentsOf(dossier: string): readonly string[];
  /** The object of a claim that a disagreement names. */
  claim(id: string): string | undefined;
  /** Whether claims draw a relation. */
  isDrawn(relation: string): boolean;
  /** The relationships that a denial disputes. */
  disputedBy(denial: string): readonly string[];
}

/** What a claim is in STIX: a relationship only if it says, of two things that have objects, that something is so. */
export function claimType(
  claim: Pick<ClaimRecord, 'polarity' | 'mode' | 'subject' | 'object'>,
  has: (id: string | null) => boolean,
): 'relationship' | 'opinion' | 'note' {
  if (claim.mode === 'HYPOTHETICAL') return 'note';
  if (claim.polarity === 'NEGATED') return 'opinion';
  return claim.mode === 'ACTUAL' && has(claim.subject) && has(claim.object) ? 'relationship' : 'note';
}

export async function indexObjects(account: Account, language: string): Promise<ObjectIndex> {
  const codes = await readStixCodes(account);
  const dossiers = new Map<string, DossierRecord>();
  for await (const dossier of account.again('dossier')) dossiers.set(dossier.id, dossier);
  const entities = new Map<string, { readonly id: string; readonly name: string }>();
  for await (const entity of account.again('entity')) {
    const { main } = inLanguages(entity.names, language);
    entities.set(entity.id, { id: entityId(entity, codes), name: main?.text ?? entity.id });
  }
  const documents = new Map<string, { readonly id: string; readonly reference: Reference }>();
  const ofDossier = new Map<string, string[]>();
  const published = new Map<string, string>();
  const firstOfDossier = new Map<string, string>();
  for await (const document of account.again('document')) {
    const type = document.publishedEarliest === null || document.publishedEarliest < '0001' ? 'grouping' : 'report';
    const id = stixId(type, 'document', document.id);
    const { main } = inLanguages(document.titles, language);
    const reference = {
      source_name: main?.text ?? document.id,
      ...(document.citation !== null && { description: document.citation }),
      ...addressOf(document.url, document.sha256),
    };
    documents.set(document.id, { id, reference });
    for (const dossier of document.dossiers) add(ofDossier, dossier, id);
    if (type !== 'report' || document.publishedEarliest === null) continue;
    published.set(document.id, document.publishedEarliest);
    for (const dossier of document.dossiers) {
      const first = firstOfDossier.get(dossier);
      if (first === undefined || document.publishedEarliest < first) {
        firstOfDossier.set(dossier, document.publishedEarliest);
      }
    }
  }
  const claims = await indexClaims(account, dossiers, (id) => id !== null && entities.has(id));
  const coded = [...dossiers.values()].flatMap(({ codedOn }) => codedOn ?? []).toSorted();
  const first = [...firstOfDossier.values()].toSorted();
  return {
    ...{ language, codes, dossiers, times: stixTimes([coded[0] ?? null, first[0] ?? null]) },
    written: (dossier, document = null) => [
      dossiers.get(dossier)?.codedOn ?? null,
      published.get(document ?? '') ?? null,
      firstOfDossier.get(dossier) ?? null,
    ],
    entity: (id) => (id === null ? undefined : entities.get(id)?.id),
    name: (id) => entities.get(id)?.name ?? id,
    document: (id) => documents.get(id),
    documentsOf: (dossier) => ofDossier.get(dossier) ?? [],
    ...claims,
  };
}

type ClaimIndex = Pick<ObjectIndex, 'claimsIn' | 'claim' | 'isDrawn' | 'disputedBy'>;

async function indexClaims(
  account: Account,
  dossiers: ReadonlyMap<string, DossierRecord>,
  has: (id: string | null) => boolean,
): Promise<ClaimIndex> {
  const named = new Set<string>();
  for await (const { sides } of account.again('disagreement')) {
    for (const id of sides.flatMap(({ claims }) => claims)) named.add(id);
  }
  const drawn = new Set<string>();
  const disputed = new Map<string, string[]>();
  const against = new Map<string, string[]>();
  for await (const relation of account.again('relation')) {
    drawn.add(relation.id);
    if (relation.against.length > 0) disputed.set(relation.id, []);
    for (const denial of relation.against) add(against, denial, relation.id);
  }
  const inDocument = new Map<string, string[]>();
  const objects = new Map<string, string>();
  for await (const claim of account.again('claim')) {
    const id = claimId(claim, claimType(claim, has), dossiers.get(claim.dossier));
    const documents = new Set(claim.passages.map(({ document }) => document));
    for (const document of documents.size > 0 ? documents : [claim.document ?? '']) add(inDocument, document, id);
    if (named.has(claim.id)) objects.set(claim.id, id);
    if (claim.relation !== null && id.startsWith('relationship--')) disputed.get(claim.relation)?.push(id);
  }
  return {
    claimsIn: (document) => inDocument.get(document) ?? [],
    claim: (id) => objects.get(id),
    isDrawn: (relation) => drawn.has(relation),
    disputedBy: (denial) => (against.get(denial) ?? []).flatMap((relation) => disputed.get(relation) ?? []),
  };
}

/** Ids of claims are those of their dossier: two dossiers of different people may have equal ones, and then differ in their `iri`. */
export function claimId(
  { id }: Pick<ClaimRecord, 'id'>,
  type: string,
  dossier: Pick<DossierRecord, 'iri'> | undefined,
): string {
  return stixId(type, 'claim', dossier?.iri ?? '', id);
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
