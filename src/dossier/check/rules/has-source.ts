/** Finds documents that no reader can find: without a file, an address and a citation, or with a file without its hash. */
import type { Rule } from '../rule.ts';

export const hasSource: Rule = {
  id: 'has-source',
  level: 'ERROR',
  holds: 'A document has a file with its sha256, a url, or a citation.',
  refusesLoad: true,
  *ofDocument({ id, place, file, sha256, url, citation }) {
    if ((file === undefined) !== (sha256 === undefined)) {
      const [has, lacks] = file === undefined ? ['sha256', 'file'] : ['file', 'sha256'];
      yield { place, message: `Document '${id}' has a ${has} and no ${lacks}; add it, or remove the ${has}` };
    } else if (file === undefined && url === undefined && citation === undefined) {
      const message = `Document '${id}' has no file, no url and no citation; add one by which a reader finds it`;
      yield { place, message };
    }
  },
};
