/** The readers of `sanad import` for the files of `sanad export --as trig` and `--as jsonld`. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BadInputError } from '../../../../errors.ts';
import { draftsOf } from '../../../in/own/drafts-of-records.ts';
import { reportLostCharacter } from '../../../in/read-drafts.ts';
import type { Reader } from '../../../in/reader.ts';
import type { Format } from '../../format.ts';
import { jsonld } from '../jsonld.ts';
import { trig } from '../trig.ts';
import { RdfRecords } from './rdf-records.ts';
import { wholeCharacters } from './whole-characters.ts';

export const trigReader = readerOf('trig', trig);
export const jsonldReader = readerOf('jsonld', jsonld);

function readerOf(name: 'trig' | 'jsonld', { standard }: Format): Reader {
  return {
    name,
    standard: `${standard}, as sanad export writes it`,
    isSource: false,
    async *read(reading) {
      // The first pass checks the whole file, the others read what it holds: the progress is that of the first.
      const { size } = await stat(reading.path);
      let isChecked = false;
      const told = (bytes: number): void => {
        if (!isChecked) reading.told(0, bytes / size);
      };
      let halves = 0;
      const lost = (): void => {
        if (!isChecked) halves += 1;
      };
      const texts = (): AsyncIterable<string> => {
        const text = textOf(reading.path, told);
        return name === 'jsonld' ? wholeCharacters(text, lost) : text;
      };
      const records = await RdfRecords.open(name, texts);
      isChecked = true;
      if (halves > 0) reportLostCharacter(reading.account, 'the texts of the file', 'the file', halves);
      yield* draftsOf(records, { ...reading, told: (count) => reading.told(count, 1) });
    },
  };
}

/** @throws {BadInputError} if it is not in UTF-8 */
async function* textOf(path: string, told: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const decoded = (decode: () => string): string => {
    try {
      return decode();
    } catch (cause) {
      throw new BadInputError(`The file is not in UTF-8: the first fault is after its byte ${bytes}.`, { cause });
    }
  };
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoded(() => decoder.decode(block, { stream: true }));
    bytes += block.length;
    told(bytes);
  }
  yield decoded(() => decoder.decode());
}
