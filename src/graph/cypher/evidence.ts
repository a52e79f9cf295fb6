/** The claims that were read for one question, in growing columns, which `src/graph/judge` reads. */
import { MODES } from '../../model/mode.ts';
import {
  NONE,
  VOICES,
  type ClaimColumns,
  type ClaimEvidence,
  type DocumentColumns,
  type SayingColumns,
} from '../judge/claim-columns.ts';
import { TIERS } from '../../model/tier.ts';
import { notDerived } from '../not-derived.ts';
import { Numbers } from './numbers.ts';
import { ListedOriginSets, originatorsIn, type OriginSets } from '../judge/independent-origins.ts';
import type { EvidenceRow } from './rows.ts';

export class Evidence implements ClaimEvidence {
  readonly #claimNumbers = new Numbers();
  readonly #documentNumbers = new Numbers();
  readonly #speakerNumbers = new Numbers();
  readonly #dossierNumbers = new Numbers();
  readonly #originNumbers = new Numbers();
  readonly #originSets: (readonly string[])[] = [];
  readonly #listedOriginSets = new ListedOriginSets(this.#originSets);
  readonly #ids: string[] = [];
  readonly #rivals = new Map<number, readonly number[]>();
  readonly #claims = {
    affirmed: [] as number[],
    mode: [] as number[],
    withdrawnEarliest: new Map<number, number>(),
    withdrawnLatest: new Map<number, number>(),
    isWithdrawn: [] as number[],
    voice: [] as number[],
    tier: [] as number[],
    startEarliest: [] as number[],
    startLatest: [] as number[],
    endEarliest: [] as number[],
    endLatest: [] as number[],
    startDrawn: new Map<number, number>(),
    endDrawn: new Map<number, number>(),
    origin: [] as number[],
    dossier: [] as number[],
    reports: [] as number[],
    attribution: [] as number[],
    documents: { offsets: [0], members: [] as number[] },
    speakers: { offsets: [0], members: [] as number[] },
    originators: [] as number[],
    sayings: [] as number[],
  };
  readonly #documents = { publishedEarliest: [] as number[], publishedLatest: [] as number[] };

  readonly #sayings = { saidEarliest: [] as number[], saidLatest: [] as number[] };

  get claims(): ClaimColumns {
    return this.#claims;
  }

  get originSets(): OriginSets {
    return this.#listedOriginSets;
  }

  get rivals(): ReadonlyMap<number, readonly number[]> {
    return this.#rivals;
  }

  get documents(): DocumentColumns {
    return this.#documents;
  }

  get sayings(): SayingColumns {
    return this.#sayings;
  }

  /** @param claim a number that `keep` returned */
  idOf(claim: number): string {
    return this.#ids[claim] ?? '';
  }

  /** Stores a claim and returns its number. */
  keep(row: EvidenceRow): number {
    const known = this.#claimNumbers.find(row.id);
    if (known !== undefined) return known;
    if (row.origin === null || row.dossier === null) throw notDerived(`The claim '${row.id}'`);
    const columns = this.#claims;
    this.#ids.push(row.id);
    columns.affirmed.push(row.affirmed ? 1 : 0);
    columns.mode.push(MODES.indexOf(row.mode));
    columns.voice.push(VOICES.indexOf(row.voice));
    columns.tier.push(TIERS.indexOf(row.tier ?? 'CODED'));
    columns.startEarliest.push(row.startEarliest ?? NONE);
    columns.startLatest.push(row.startLatest ?? NONE);
    columns.endEarliest.push(row.endEarliest ?? NONE);
    columns.endLatest.push(row.endLatest ?? NONE);
    const claim = this.#claimNumbers.of(row.id);
    keepDay(columns.withdrawnEarliest, claim, row.withdrawnEarliest);
    keepDay(columns.withdrawnLatest, claim, row.withdrawnLatest);
    columns.isWithdrawn.push(Number(columns.withdrawnEarliest.has(claim) || columns.withdrawnLatest.has(claim)));
    keepDay(columns.startDrawn, claim, row.startDrawn);
    keepDay(columns.endDrawn, claim, row.endDrawn);
    const origin = this.#originNumbers.of(row.origin);
    this.#originSets[origin] ??= originatorsIn(row.origin);
    columns.origin.push(origin);
    columns.dossier.push(this.#dossierNumbers.of(row.dossier));
    // Each claim has lists of its own, whose number is that of the claim.
    columns.reports.push(claim);
    columns.attribution.push(claim);
    for (const { id, publishedEarliest, publishedLatest } of row.documents) {
      const document = this.#documentNumbers.of(id);
      columns.documents.members.push(document);
      this.#documents.publishedEarliest[document] = publishedEarliest ?? NONE;
      this.#documents.publishedLatest[document] = publishedLatest ?? NONE;
    }
    columns.documents.offsets.push(columns.documents.members.length);
    const speakers = row.speakers.toSorted((a, b) => b.position - a.position);
    for (const { id, saidEarliest, saidLatest } of speakers) {
      columns.speakers.members.push(this.#speakerNumbers.of(id));
      columns.sayings.push(this.#sayings.saidEarliest.length);
      this.#sayings.saidEarliest.push(saidEarliest ?? NONE);
      this.#sayings.saidLatest.push(saidLatest ?? NONE);
    }
    columns.speakers.offsets.push(columns.speakers.members.length);
    columns.originators.push(speakers.filter(({ position }) => position === speakers[0]?.position).length);
    return claim;
  }

  /** Stores the rivals of a claim: see `ClaimEvidence`. Both are numbers that `keep` returned. */
  keepRival(claim: number, rival: number): void {
    const known = this.#rivals.get(claim) ?? [];
    if (!known.includes(rival)) this.#rivals.set(claim, [...known, rival]);
  }

  /** Numbers a dossier that is new, because a filter may name it before a claim of it is read. */
  dossierNumber(id: string): number {
    return this.#dossierNumbers.of(id);
  }

  /** Numbers a document that is new, because a filter may name it before a claim of it is read. */
  documentNumber(id: string): number {
    return this.#documentNumbers.of(id);
  }

  /** Numbers an entity that is new, because a filter may name it before a claim with this speaker is read. */
  speakerNumber(id: string): number {
    return this.#speakerNumbers.of(id);
  }
}

function keepDay(days: Map<number, number>, claim: number, day: number | null): void {
  if (day !== null && day !== NONE) days.set(claim, day);
}
