/** Finds names that two actors share. */
import { formatPlace } from '../../../errors.ts';
import { groupBy } from '../../../model/group-by.ts';
import { isActorLabel } from '../../../model/labels.ts';
import { formsOf } from '../../../model/languages.ts';
import { indexKeys } from '../../../names/keys.ts';
import { type MatchKind, matchName } from '../../../names/match-name.ts';
import type { Rule } from '../rule.ts';

/**
 * A key that more names than this share (Iraq, Mohammed) does not distinguish actors, so its names are not compared by it.
 * A name whose keys are all so frequent is compared with no other.
 */
const MAX_NAMES_PER_KEY = 100;

/** The kinds of match in which the whole name agrees: not PREFIX and not TYPO. */
const WHOLE_MATCHES: ReadonlySet<MatchKind> = new Set(['EXACT', 'FOLDED', 'SOUND']);

/** Both names must match each other: "al-Sadr" matches every al-Sadr, but "Muqtada al-Sadr" does not match "al-Sadr". */
const matchEachOther = (name: string, otherName: string, label: string): boolean =>
  WHOLE_MATCHES.has(matchName(name, [otherName], { label }).kind) &&
  WHOLE_MATCHES.has(matchName(otherName, [name], { label }).kind);

export const sharedAlias: Rule = {
  id: 'shared-alias',
  level: 'WARNING',
  holds: 'Two actors of one label and kind do not share a name or alias, in any language or spelling.',
  *check({ entities, languages }) {
    const actors = [...entities.values()].filter(({ label }) => isActorLabel(label));
    const names = actors.flatMap((actor) =>
      [...new Set([...formsOf(actor, 'name', languages).map(({ text }) => text), ...actor.aliases])].flatMap((name) =>
        indexKeys(name).map((key) => ({ actor, name, key: [actor.label, actor.kind ?? '', key].join(' ') })),
      ),
    );
    const reportedPairs = new Set<string>();
    const comparedSpellings = new Set<string>();
    for (const group of groupBy(names, ({ key }) => key).values()) {
      if (group.length > MAX_NAMES_PER_KEY) continue;
      for (const { actor, name } of group) {
        for (const { actor: other, name: otherName } of group) {
          // Each pair is reported once, at the later actor of the two.
          if (other === actor) break;
          const pair = `${other.id} ${actor.id}`;
          const spellings = [pair, otherName, name].join('\n');
          if (reportedPairs.has(pair) || comparedSpellings.has(spellings)) continue;
          comparedSpellings.add(spellings);
          if (!matchEachOther(otherName, name, actor.label)) continue;
          reportedPairs.add(pair);
          const spelling = otherName === name ? '' : `, spelt '${otherName}'`;
          const message = `${actor.label} '${actor.id}': '${name}' is also a name of '${other.id}'${spelling} (${formatPlace(other.place)}); merge the two rows, remove the name from one of them, or write a Reason`;
          yield { place: actor.place, message, sides: [[actor.id], [other.id]] };
        }
      }
    }
  },
};
