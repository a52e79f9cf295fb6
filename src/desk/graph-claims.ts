/** Finds the claims of other dossiers in the database that have the same ends. */
import type { Database } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { SanadError } from '../errors.ts';
import { groupBy } from '../model/group-by.ts';
import type { BesideClaim } from './contract.ts';

/** What of a claim says on which proposition it is. */
export interface ClaimEnds {
  readonly predicate: string;
  readonly polarity: string;
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  readonly about?: string | undefined;
  readonly content?: string | undefined;
  readonly value?: string | undefined;
}

/** A claim that the database has. */
export interface GraphClaim {
  readonly ends: ClaimEnds;
  readonly claim: BesideClaim;
}

export interface WantedEnds {
  readonly subject: string;
  readonly object: string;
  /** The dossier of the desk: its own claims are read from its files. */
  readonly except: string;
}

interface Step {
  readonly position: number;
  readonly actor: string;
  readonly act: string;
  readonly through: string | null;
  readonly on: string | null;
}

interface Row extends Readonly<Record<'id' | 'dossier' | 'document' | 'polarity' | 'predicate', string>> {
  readonly text: string | null;
  readonly when: string | null;
  readonly subject: string | null;
  readonly object: string | null;
  readonly about: string | null;
  readonly steps: readonly Step[];
  readonly [column: string]: unknown;
}

/** 1_500: the page shows what the files have, rather than wait for a busy database. */
const DEADLINE_MILLIS = 1_500;
const MOST = 100;

/** None if the database does not answer, or holds nothing. */
export async function graphClaims(database: Database, ends: WantedEnds): Promise<readonly GraphClaim[]> {
  try {
    const parameters = { ...ends, limit: MOST };
    const rows = await database.readMany<Row>(statement('graph/claims-of-ends'), parameters, {
      deadlineMillis: DEADLINE_MILLIS,
    });
    return rows.map(({ id, dossier, document, text, when, steps, polarity, predicate, subject, object, about }) => ({
      ends: {
        predicate,
        polarity,
        subject: subject ?? undefined,
        object: object ?? undefined,
        about: about ?? undefined,
      },
      claim: {
        id,
        dossier,
        document,
        worded: text ?? id,
        ...(when !== null && { when }),
        attribution: [...groupBy(steps, ({ position }) => position).values()].map(stepText),
      },
    }));
  } catch (error) {
    if (error instanceof SanadError) return [];
    throw error;
  }
}

/** As an author writes it: `'a + b SAID through REMARKS on 2021-07-22'`. */
function stepText(speakers: readonly Step[]): string {
  const [first] = speakers;
  const { act = '', through = null, on = null } = first ?? {};
  const actors = speakers.map(({ actor }) => actor).join(' + ');
  return [actors, act, ...(through === null ? [] : ['through', through]), ...(on === null ? [] : ['on', on])].join(' ');
}
