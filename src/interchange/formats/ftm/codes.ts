/** The codes of FollowTheMoney of the words that the dossiers use. */
import { LABEL_CODES } from '../../../model/label-codes.ts';
import { isEntityLabel } from '../../../model/labels.ts';
import type { EntityRecord } from '../../../records/record.ts';
import type { Account } from '../../account/account.ts';

/** A schema, and for each property what fills it: S, O, about, when or a role. */
export interface PredicateCode {
  /** `@S`: that of the subject. */
  readonly schema: string;
  readonly ends: readonly { readonly property: string; readonly filling: string }[];
}

interface SchemeCode {
  readonly schema: string;
  readonly property: string;
}

export interface FtmCodes {
  predicate(name: string): PredicateCode | undefined;
  /** The schema of an entity by its kind; by its type if it has no kind. Undefined if FollowTheMoney has none. */
  schemaOf(entity: Pick<EntityRecord, 'type' | 'kind'>): string | undefined;
  /** The property that takes an identifier of a register. */
  scheme(name: string): SchemeCode | undefined;
}

interface Code {
  readonly schema: string;
  readonly ends?: Readonly<Record<string, string | readonly string[]>>;
}

export async function readFtmCodes(account: Account): Promise<FtmCodes> {
  const codes = new Map<string, Code>();
  for await (const { term, name, definition } of account.again('term')) {
    const { ftm, of } = definition as { ftm?: Code; of?: string };
    if (ftm !== undefined) codes.set(term === 'KIND' ? `KIND ${String(of)}.${name}` : `${term} ${name}`, ftm);
  }
  return {
    predicate: (name) => {
      const code = codes.get(`PREDICATE ${name}`);
      return code === undefined ? undefined : { schema: code.schema, ends: endsOf(code) };
    },
    schemaOf: ({ type, kind }) => {
      if (kind !== null) return codes.get(`KIND ${type}.${kind}`)?.schema;
      return isEntityLabel(type) ? LABEL_CODES[type].ftm : undefined;
    },
    scheme: (name) => {
      const code = codes.get(`SCHEME ${name}`);
      const [end] = code === undefined ? [] : endsOf(code);
      return code === undefined || end === undefined ? undefined : { schema: code.schema, property: end.property };
    },
  };
}

function endsOf({ ends = {} }: Code): PredicateCode['ends'] {
  return Object.entries(ends).flatMap(([property, fillings]) =>
    [fillings].flat().map((filling) => ({ property, filling })),
  );
}
