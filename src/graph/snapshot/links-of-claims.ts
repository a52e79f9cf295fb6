/** Participants and contents of the claims of a snapshot, by claim. */
import type { EntityRef } from '../port.ts';
import { at, type SnapshotParts } from './columns.ts';

/** Entities that are participants, by claim; and the content of each claim that has one. */
export interface LinksOfClaims {
  readonly participants: ReadonlyMap<number, readonly EntityRef[]>;
  readonly contents: ReadonlyMap<number, number>;
}

export function linksOfClaims({ participants, contents }: SnapshotParts): LinksOfClaims {
  const byClaim = new Map<number, EntityRef[]>();
  for (let entity = 0; entity + 1 < participants.offsets.length; entity += 1) {
    for (let link = at(participants.offsets, entity); link < at(participants.offsets, entity + 1); link += 1) {
      const claim = at(participants.claim, link);
      const known = byClaim.get(claim) ?? [];
      byClaim.set(claim, known);
      if (!known.includes(entity)) known.push(entity);
    }
  }
  return {
    participants: byClaim,
    contents: new Map(Array.from(contents.claim, (claim, index) => [claim, at(contents.content, index)])),
  };
}
