/** The lists of speakers of a snapshot, for claims with more joint speakers than 8 and 16 bits can count. */
import { expect, test } from '@jest/globals';
import { countIndependent } from '../../src/model/count-independent.ts';
import { listsOf } from '../../src/graph/snapshot/read/lists.ts';
import { atOnce } from '../../src/graph/snapshot/slices.ts';
import { times } from '../support/times.ts';

test.each([1, 2, 255, 256, 300, 65_535, 65_536, 70_000])(
  'a claim of %d joint speakers, after one reporter',
  (joint) => {
    // The other claim has one speaker. The links come in an order that no list keeps.
    const members = times(joint, (speaker) => joint - speaker);
    const links = {
      claim: Uint32Array.from([1, ...members.map(() => 0), 0]),
      member: Uint32Array.from([5, ...members, 0]),
      position: Uint16Array.from([0, ...members.map(() => 1), 0]),
      // The saying of each link is its speaker's number and 100,000.
      sayings: Uint32Array.from([5, ...members, 0], (member) => member + 100_000),
    };
    const { offsets, members: listed, foremost, sayings } = atOnce(listsOf(2, Uint32Array.from([0, 1]), links));
    expect(sayings).toEqual(listed.map((member) => member + 100_000));
    expect([...foremost]).toEqual([joint, 1]);
    expect([...offsets]).toEqual([0, joint + 1, joint + 2]);
    expect(listed.subarray(0, 3)).toEqual(Uint32Array.from([1, joint > 1 ? 2 : 0, joint > 2 ? 3 : joint > 1 ? 0 : 5]));
    expect([...listed.subarray(joint)]).toEqual([0, 5]);
  },
);

test('300 joint speakers are one origin; a claim of one of them alone is no second one, a claim of another speaker is', () => {
  const joint = times(300, (speaker) => `speaker-${speaker}`);
  expect(countIndependent([joint])).toBe(1);
  expect(countIndependent([joint, ['speaker-299']])).toBe(1);
  expect(countIndependent([joint, ['speaker-300']])).toBe(2);
  expect(countIndependent([joint, ...joint.map((speaker) => [speaker])])).toBe(300);
});
