/**
 * JSON-LD 1.1 with its context inside, in the order of its streaming form: a line for each node or graph. It holds the statements of the
 * TriG file. Nothing is lost: `read/` reads the same records from it.
 */
import type { Format } from '../format.ts';
import { contextOf, ShortIris } from './context.ts';
import { endOf, headOf, irisOf, statementsOf } from './dataset.ts';
import { graphObjects } from './node-objects.ts';

const FILE_NAME = 'dataset.jsonld';

export const jsonld: Format = {
  name: 'jsonld',
  standard: 'JSON-LD 1.1, with a nanopublication for each claim',
  files: [{ name: FILE_NAME, type: 'application/ld+json; charset=utf-8' }],
  async *write(account) {
    const iris = await irisOf(account);
    const context = contextOf(iris);
    const short = new ShortIris(context);
    const members = (object: object | undefined): string => JSON.stringify(object).slice(1, -1);
    // The file is a node that includes all others: a graph without a name would be read only when its last line is known.
    const [head] = graphObjects(headOf(iris), short);
    yield { file: FILE_NAME, text: `{"@context":${JSON.stringify(context)},\n${members(head)},\n"@included":[` };
    let records = 0;
    for await (const statements of statementsOf(account, iris)) {
      const lines = graphObjects(statements, short).map((object) => JSON.stringify(object));
      yield { file: FILE_NAME, text: `${records === 0 ? '' : ','}\n${lines.join(',\n')}` };
      records += 1;
    }
    const [{ '@id': _file, ...end } = {}] = graphObjects(endOf(iris, records), short);
    yield { file: FILE_NAME, text: `\n],\n${members(end)}}\n` };
  },
};
