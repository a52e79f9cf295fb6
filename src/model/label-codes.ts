/**
 * The codes of an entity that has no kind: those of its label. An entity that has a kind has the codes of that kind, and none if
 * the kind has none.
 */
import type { EntityLabel } from './labels.ts';

export interface EntityCodes {
  /** A sector of PLOVER 0.8. */
  readonly plover?: string | undefined;
  /** A schema of FollowTheMoney. */
  readonly ftm?: string | undefined;
  /** A type of STIX 2.1 objects; of an identity also its class. */
  readonly stix?: string | undefined;
}

export const LABEL_CODES: Readonly<Record<EntityLabel, EntityCodes>> = {
  Person: { ftm: 'Person', stix: 'identity/individual' },
  Government: { plover: 'GOV', ftm: 'PublicBody', stix: 'identity/organization' },
  Militia: { ftm: 'Organization', stix: 'identity/group' },
  Organization: { ftm: 'Organization', stix: 'identity/organization' },
  Post: { ftm: 'Position' },
  Agreement: {},
  Event: { ftm: 'Event' },
  Place: { stix: 'location' },
  Thing: {},
};
