/** Finds passages that are given by their words: a draft form, which would put sentences of a source into the dossier. */
import type { Rule } from '../rule.ts';

export const quotedPassage: Rule = {
  id: 'quoted-passage',
  level: 'NOTE',
  holds:
    'A passage is given by position and hash, not by its words: `sanad number` replaces words. With `--numbered` this is an error.',
  *check({ quoted }) {
    for (const { label, id, place, document } of quoted) {
      const message = `${label.toLowerCase()} '${id}', passages: words of document '${document}' stand in the file; 'sanad number' writes their position and hash in their place`;
      yield { place, message, under: document };
    }
  },
};
