/** JSON-LD whose brackets stand deep is refused at once: its parser would take minutes and all memory. */
import { expect, test } from '@jest/globals';
import { RdfRecords } from '../../src/interchange/formats/rdf/read/rdf-records.ts';

test.each(['', '\n'])('20,000 levels, with %j between them', async (between) => {
  const text = `{"@graph":${`[{"a":${between}`.repeat(20_000)}1${'}]'.repeat(20_000)}}`;
  async function* whole(): AsyncGenerator<string> {
    yield text;
  }
  await expect(RdfRecords.open('jsonld', whole)).rejects.toThrow(/Line \d+ is no JSON-LD .* more than 64 deep/);
});
