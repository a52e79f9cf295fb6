/** The codes of STIX of the words that the dossiers use. */
import { STIX } from '../../../dossier/check/standards/standards.ts';
import { LABEL_CODES } from '../../../model/label-codes.ts';
import { isEntityLabel } from '../../../model/labels.ts';
import type { EntityRecord } from '../../../records/record.ts';
import type { Account } from '../../account/account.ts';

/** `identity/group` is the type identity with a class. */
export interface StixType {
  readonly type: string;
  readonly identityClass: string | null;
}

export interface StixCodes {
  /** The type of an entity by its kind; by its label if it has no kind. Undefined if STIX has none. */
  typeOf(entity: Pick<EntityRecord, 'type' | 'kind'>): StixType | undefined;
  /** The type of a relationship: the code of the predicate if STIX suggests it between these types, else its own name. */
  relationship(predicate: string, source: string, target: string): string;
}

export async function readStixCodes(account: Account): Promise<StixCodes> {
  const codes = new Map<string, string>();
  for await (const { term, name, definition } of account.again('term')) {
    const { stix, of } = definition as { stix?: string; of?: string };
    if (stix !== undefined) codes.set(term === 'KIND' ? `KIND ${String(of)}.${name}` : `${term} ${name}`, stix);
  }
  return {
    typeOf: ({ type, kind }) => {
      const label = isEntityLabel(type) ? LABEL_CODES[type].stix : undefined;
      const code = kind === null ? label : codes.get(`KIND ${type}.${kind}`);
      if (code === undefined) return undefined;
      const [name = '', identityClass = null] = code.split('/');
      return { type: name, identityClass };
    },
    relationship: (predicate, source, target) => {
      const code = codes.get(`PREDICATE ${predicate}`);
      const own = predicate.toLowerCase().replaceAll('_', '-');
      return code !== undefined && isSuggested(code, source, target) ? code : own;
    },
  };
}

function isSuggested(code: string, source: string, target: string): boolean {
  // STIX calls an object a duplicate of one of its own type only.
  if (code === 'duplicate-of') return source === target;
  if (STIX.commonRelationships.includes(code)) return true;
  return STIX.relationships[source]?.[code]?.includes(target) === true;
}
