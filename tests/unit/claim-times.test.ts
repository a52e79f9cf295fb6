/** The loader computes the same days of saying and the same bounds as the plain reference, for the claims of random worlds. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readParts } from '../../src/dossier/read/claim-parts.ts';
import { claimTime } from '../../src/dossier/read/claim-time.ts';
import { tableSchema, type ClaimRow, type DocumentRow } from '../../src/dossier/read/table-schema.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';
import { fc, runs } from '../support/property.ts';
import { worldArbitrary } from '../support/random-graph.ts';
import { boundsOf, saidAt } from '../support/reference/claim-times.ts';
import type { World } from '../support/reference/world.ts';
import { claimColumns, documentColumns } from '../support/world-dossier.ts';

const shipped: unknown = JSON.parse(readFileSync(new URL('../../seed/vocabulary.json', import.meta.url), 'utf8'));
const vocabulary = new Vocabulary(readVocabularyRows(shipped).rows);

function bothTimes(world: World): { computed: unknown; expected: unknown; source: string }[] {
  const rows = world.documents.map((each) => tableSchema('Document')?.parse(documentColumns(each)) as DocumentRow);
  const documents = new Map(rows.map((row) => [row.id, row]));
  return world.claims.map((claim) => {
    const row = tableSchema('Claim')?.parse(claimColumns(claim)) as ClaimRow;
    const { attribution, faults } = readParts(row);
    if (faults.length > 0) throw new Error(faults.join());
    const time = claimTime(row, vocabulary.predicate(row.predicate), attribution, documents.get(row.document));
    return {
      computed: {
        steps: time.steps.map(({ saidEarliest, saidLatest }) => ({ earliest: saidEarliest, latest: saidLatest })),
        bounds: time.bounds,
      },
      expected: { steps: claim.attribution.map((_, position) => saidAt(claim, position)), bounds: boundsOf(claim) },
      source: time.whenSource,
    };
  });
}

test('for every claim of random worlds', () => {
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const times = bothTimes(world);
      expect(times.map(({ computed }) => computed)).toEqual(times.map(({ expected }) => expected));
    }),
    { numRuns: runs(40) },
  );
});

test('random worlds have claims of each source of bounds', () => {
  const sources = fc
    .sample(worldArbitrary, { numRuns: 20, seed: 20_210_722 })
    .flatMap((world) => bothTimes(world).map(({ source }) => source));
  for (const source of ['STATED', 'SAYING', 'NONE']) {
    expect(sources.filter((each) => each === source).length).toBeGreaterThan(20);
  }
});
