/** Names of entities and labels of predicates in one language. They are in memory: about 100 bytes for an entity. */
import { textIn, type LocalizedText } from '../../model/languages.ts';
import type { Account } from '../account/account.ts';

export interface Names {
  /** Returns the id itself if the dossiers have no row for it. */
  entity(id: string): string;
  /** Empty for an absent id. */
  maybeEntity(id: string | null): string;
  predicate(name: string): string;
}

export async function readNames(account: Account, language: string): Promise<Names> {
  const entities = new Map<string, string>();
  for await (const { id, names } of account.again('entity')) entities.set(id, nameIn(names, language) ?? id);
  const predicates = new Map<string, string>();
  for await (const { term, name, labels } of account.again('term')) {
    if (term === 'PREDICATE') predicates.set(name, nameIn(labels, language) ?? name);
  }
  const entity = (id: string): string => entities.get(id) ?? id;
  return {
    entity,
    maybeEntity: (id) => (id === null ? '' : entity(id)),
    predicate: (name) => predicates.get(name) ?? name,
  };
}

/** In a language, or else the English one, or else the first. */
export function nameIn(texts: readonly LocalizedText[], language: string): string | undefined {
  const [main] = language.split('-');
  const inLanguage = texts.find((each) => each.language.split('-')[0] === main);
  return (inLanguage ?? textIn(texts, 'en'))?.text;
}
