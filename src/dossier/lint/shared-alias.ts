/** Names that lead to two actors. */
import { formatPlace } from '../../errors.ts';
import { groupBy } from '../../model/group-by.ts';
import { isActorLabel } from '../../model/labels.ts';
import { foldName } from '../../model/names/fold.ts';
import type { Rule } from './rule.ts';

export const sharedAlias: Rule = {
  id: 'shared-alias',
  level: 'WARNING',
  holds: 'A name or alias leads to one actor of a label and kind, also where case, marks and hamza are not told apart.',
  *check({ entities }) {
    const actors = [...entities.values()].filter(({ label }) => isActorLabel(label));
    const names = actors.flatMap((actor) =>
      [actor.name, actor.nameAr, ...actor.aliases].map((name) => ({ actor, name })),
    );
    const told = new Set<string>();
    const groups = groupBy(names, ({ actor, name }) => [actor.label, actor.kind ?? '', foldName(name)].join(' '));
    for (const group of groups.values()) {
      for (const { actor, name } of group) {
        for (const { actor: other } of group) {
          // Each pair once, at the later of the two.
          if (other === actor) break;
          const pair = `${other.id} ${actor.id}`;
          if (told.has(pair)) continue;
          told.add(pair);
          const message = `${actor.label} '${actor.id}': '${name}' also leads to '${other.id}' (${formatPlace(other.place)}); make them one, take the name from one, or write a Reason`;
          yield { place: actor.place, message, sides: [[actor.id], [other.id]] };
        }
      }
    }
  },
};
