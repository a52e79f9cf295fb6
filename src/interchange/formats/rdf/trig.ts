/** RDF 1.1 TriG, a nanopublication for each claim. Nothing is lost: `read/` reads the same records from it. */
import { Writer } from 'n3';
import type { Format } from '../format.ts';
import { endOf, headOf, irisOf, statementsOf } from './dataset.ts';
import type { Statements } from './describe.ts';
import { PREFIXES } from './vocabularies.ts';

const FILE_NAME = 'dataset.trig';
const PREFACE = `# Written by Sanad. A claim is a nanopublication: a graph "_assertion" states it only if it is affirmed, of what is or was, and not taken back.\n`;

export const trig: Format = {
  name: 'trig',
  standard: 'RDF 1.1 TriG, with a nanopublication for each claim',
  files: [{ name: FILE_NAME, type: 'application/trig; charset=utf-8' }],
  async *write(account) {
    const iris = await irisOf(account);
    let text = PREFACE;
    const output = {
      write: (part: string, _encoding: string, done?: () => void): void => {
        text += part;
        done?.();
      },
      end: (): void => undefined,
    };
    const writer = new Writer(output, { format: 'application/trig', prefixes: { ...PREFIXES, ...iris.prefixes } });
    const add = (statements: Statements): void => {
      for (const [, , quads] of statements.byNode()) for (const quad of quads) writer.addQuad(quad);
    };
    add(headOf(iris));
    let records = 0;
    for await (const statements of statementsOf(account, iris)) {
      add(statements);
      records += 1;
      yield { file: FILE_NAME, text };
      text = '';
    }
    add(endOf(iris, records));
    writer.end();
    yield { file: FILE_NAME, text };
  },
};
