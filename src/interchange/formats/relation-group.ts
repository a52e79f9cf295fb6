/** How far a relation is no fact: a plan, something taken back, denied by somebody, or only rumoured. */
import type { RelationRecord } from '../../records/record.ts';

export const GROUPS = ['ASSERTED', 'DISPUTED', 'ALLEGED', 'PLANNED', 'WITHDRAWN'] as const;

export type Group = (typeof GROUPS)[number];

type Judged = Pick<RelationRecord, 'status' | 'modes' | 'withdrawn'>;

/** A plan is no fact, and what was taken back is none any more, with any status. */
export function groupOf({ status, modes, withdrawn }: Judged): Group {
  if (withdrawn) return 'WITHDRAWN';
  if (!modes.includes('ACTUAL')) return 'PLANNED';
  return GROUPS.find((group) => group === status) ?? 'ASSERTED';
}

const WORDS: Readonly<Record<'en' | 'ar', Readonly<Record<Exclude<Group, 'ASSERTED'>, string>>>> = {
  en: { DISPUTED: 'disputed', ALLEGED: 'alleged', PLANNED: 'planned', WITHDRAWN: 'taken back' },
  ar: { DISPUTED: 'متنازع عليه', ALLEGED: 'مزعوم', PLANNED: 'مخطَّط', WITHDRAWN: 'مسحوب' },
};

/**
 * The label of an edge in a drawing, where nobody sees its other columns: `met with`, `(planned) meets with`, `(planned, disputed) meets with`.
 * @param language of the words: English, if it is not Arabic
 */
export function judgedLabel(label: string, relation: Judged, language: string): string {
  const words = WORDS[language.split('-')[0] === 'ar' ? 'ar' : 'en'];
  const status = groupOf({ ...relation, modes: ['ACTUAL'], withdrawn: false });
  const groups = [...new Set([groupOf(relation), status])].flatMap((group) =>
    group === 'ASSERTED' ? [] : [words[group]],
  );
  return groups.length === 0 ? label : `(${groups.join(language.startsWith('ar') ? '، ' : ', ')}) ${label}`;
}
