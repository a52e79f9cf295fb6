/** Families of predicates: by them a reader sees at once whether two fight, help, belong together, meet, or say something. */

export const FAMILIES = ['HOSTILE', 'COOPERATIVE', 'ORGANIZATIONAL', 'DIPLOMATIC', 'STATEMENT'] as const;
export type Family = (typeof FAMILIES)[number];

/** The family of what has an event type of PLOVER. */
const OF_PLOVER: Readonly<Record<string, Family>> = {
  AGREE: 'DIPLOMATIC',
  CONSULT: 'DIPLOMATIC',
  REQUEST: 'DIPLOMATIC',
  CONCEDE: 'DIPLOMATIC',
  SUPPORT: 'COOPERATIVE',
  COOPERATE: 'COOPERATIVE',
  AID: 'COOPERATIVE',
  ACCUSE: 'HOSTILE',
  REJECT: 'HOSTILE',
  THREATEN: 'HOSTILE',
  PROTEST: 'HOSTILE',
  SANCTION: 'HOSTILE',
  MOBILIZE: 'HOSTILE',
  COERCE: 'HOSTILE',
  ASSAULT: 'HOSTILE',
};

/** The family of what has a schema of FollowTheMoney. */
const OF_FTM: Readonly<Record<string, Family>> = {
  Directorship: 'ORGANIZATIONAL',
  Employment: 'ORGANIZATIONAL',
  Membership: 'ORGANIZATIONAL',
  Occupancy: 'ORGANIZATIONAL',
  Ownership: 'ORGANIZATIONAL',
  Representation: 'ORGANIZATIONAL',
  Succession: 'ORGANIZATIONAL',
};

/** The columns of a predicate that decide. */
interface Columns {
  readonly family?: Family | undefined;
  readonly plover?: string | undefined;
  readonly ftm?: { readonly schema: string } | undefined;
  readonly stance?: string | undefined;
}

/** The family that the row names, or else that of its codes and its stance; null if it has none. */
export function familyOf({ family, plover = '', ftm, stance }: Columns): Family | null {
  const byCodes = OF_PLOVER[plover.replace(/\/.*/, '')] ?? OF_FTM[ftm?.schema ?? ''];
  return family ?? byCodes ?? (stance === undefined ? null : 'STATEMENT');
}
