/** A difference as JSON, for programs. */
import { compareDossiers } from '../dossier/diff/compare-dossiers.ts';
import type { Difference } from './difference.ts';

/** In parts, because a large difference fits in no string. */
export function* differenceJson({ dossiers, graph }: Difference): Generator<string> {
  yield '{\n  "dossiers": [';
  for (const [index, { name, before, after }] of dossiers.entries()) {
    yield `${index === 0 ? '' : ','}\n    {"name": ${JSON.stringify(name)}, "changes": [`;
    let isFirst = true;
    for (const change of compareDossiers(before, after)) {
      yield `${isFirst ? '' : ','}\n      ${JSON.stringify(change)}`;
      isFirst = false;
    }
    yield `${isFirst ? '' : '\n    '}]}`;
  }
  yield `${dossiers.length === 0 ? '' : '\n  '}]`;
  if (graph !== undefined) yield `,\n  "graph": ${JSON.stringify(graph)}`;
  yield '\n}\n';
}
