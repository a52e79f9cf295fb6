/** The names of an entity as a statement returns them. */
import { storedForm } from '../model/languages.ts';

interface NamedRow {
  readonly name: string;
  readonly nameAr: string | null;
  /** Null on entities that an older version of Sanad loaded. */
  readonly names: readonly string[] | null;
}

/** Returns the name in each language: the tag, a space and the name. */
export function namesOf({ name, nameAr, names }: NamedRow): readonly string[] {
  if (names !== null) return names;
  return [{ language: 'en', text: name }, ...(nameAr === null ? [] : [{ language: 'ar', text: nameAr }])].map(
    storedForm,
  );
}
