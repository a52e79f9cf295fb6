/** Finds reasons of proposals that cannot be read. */
import { tableSchema } from '../../read/table-schema.ts';
import type { Rule } from '../rule.ts';

const FORM = /^(\S+) (\d+)-(\d+) \S/su;
/** A name that may be an end of the claim, which the proposal leaves open. */
const CANDIDATE = 'candidate';

export const becauseForm: Rule = {
  id: 'because-form',
  level: 'ERROR',
  holds:
    "Each entry of `because` of a proposal is 'FIELD start-end reason': a column of the proposal or `candidate`, code points of its document, and words.",
  refusesLoad: true,
  *check({ proposals, languages }) {
    const columns = new Set([...Object.keys(tableSchema('Proposal', languages)?.shape ?? {}), CANDIDATE]);
    for (const { id, because = [], place } of proposals.values()) {
      for (const entry of because) {
        const fault = faultOf(entry, columns);
        if (fault !== undefined) yield { place, message: `proposal '${id}', because: '${entry}' ${fault}` };
      }
    }
  },
};

function faultOf(entry: string, columns: ReadonlySet<string>): string | undefined {
  const [, field = '', start, end] = FORM.exec(entry) ?? [];
  if (start === undefined || end === undefined) return "is not like 'when 12-16 the day before the document'";
  if (!columns.has(field)) return `names no column of a proposal; write a column, or ${CANDIDATE}`;
  return Number(start) < Number(end) ? undefined : 'ends where it begins, or before';
}
