/** Names that lead to two actors. */
import { formatPlace } from '../../../errors.ts';
import { groupBy } from '../../../model/group-by.ts';
import { isActorLabel } from '../../../model/labels.ts';
import { indexKeys } from '../../../names/keys.ts';
import { type MatchKind, matchName } from '../../../names/match-name.ts';
import type { Rule } from '../rule.ts';

/** A key that more names have (Iraq, Mohammed) tells nobody from anybody; a name that has no other is compared by none. */
const TELLING = 100;

/** Surely one: not the beginning of the other, nor one letter away. */
const ONE: ReadonlySet<MatchKind> = new Set(['EXACT', 'FOLDED', 'SOUND']);

/** Each name finds the other: "al-Sadr" finds every al-Sadr, and none of them finds him by his whole name. */
const areOne = (one: string, other: string, label: string): boolean =>
  ONE.has(matchName(one, [other], { label }).kind) && ONE.has(matchName(other, [one], { label }).kind);

export const sharedAlias: Rule = {
  id: 'shared-alias',
  level: 'WARNING',
  holds: 'Two actors of one label and kind do not share a name or alias, in either script or any spelling.',
  *check({ entities }) {
    const actors = [...entities.values()].filter(({ label }) => isActorLabel(label));
    const names = actors.flatMap((actor) =>
      [...new Set([actor.name, actor.nameAr, ...actor.aliases])].flatMap((name) =>
        indexKeys(name).map((key) => ({ actor, name, key: [actor.label, actor.kind ?? '', key].join(' ') })),
      ),
    );
    const told = new Set<string>();
    const compared = new Set<string>();
    for (const group of groupBy(names, ({ key }) => key).values()) {
      if (group.length > TELLING) continue;
      for (const { actor, name } of group) {
        for (const { actor: other, name: otherName } of group) {
          // Each pair once, at the later of the two.
          if (other === actor) break;
          const pair = `${other.id} ${actor.id}`;
          const spellings = [pair, otherName, name].join('\n');
          if (told.has(pair) || compared.has(spellings)) continue;
          compared.add(spellings);
          if (!areOne(otherName, name, actor.label)) continue;
          told.add(pair);
          const as = otherName === name ? '' : ` as '${otherName}'`;
          const message = `${actor.label} '${actor.id}': '${name}' also leads to '${other.id}'${as} (${formatPlace(other.place)}); make them one, take the name from one, or write a Reason`;
          yield { place: actor.place, message, sides: [[actor.id], [other.id]] };
        }
      }
    }
  },
};
