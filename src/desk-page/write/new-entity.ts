/** A new entity from the letters that were typed: its names, its label and an id. Plain functions. */
import anyAscii from 'any-ascii';
import type { NewEntity } from '../../desk/contract.ts';
import { columnSuffix, scriptOf } from '../../model/languages.ts';
import type { EntityLabel } from '../../model/labels.ts';

/** `mustafa-al-kadhimi` of any name; empty if it has neither a letter nor a digit. */
export function proposedId(name: string): string {
  return anyAscii(name.normalize('NFKD'))
    .toLowerCase()
    .replaceAll(/['’`ʿʾ]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** The language of the dossier in whose script the name is written; the main one if none is. */
export function languageOfName(name: string, languages: readonly string[]): string {
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  const isOf = (language: string): boolean => {
    const script = scriptOf(language);
    return script !== undefined && letter !== '' && new RegExp(`\\p{Script=${longScript(script)}}`, 'u').test(letter);
  };
  return languages.find(isOf) ?? languages[0] ?? 'en';
}

/** A script of several scripts by the one that its names are written in. */
function longScript(script: string): string {
  return { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani', Kore: 'Hang', Aran: 'Arab' }[script] ?? script;
}

/** `name`, or `nameAr` for a further language. */
export function nameColumn(language: string, languages: readonly string[]): string {
  return language === languages[0] ? 'name' : `name${columnSuffix(language)}`;
}

/** The id with a number behind it, if another entity has it. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  if (id === '' || !taken(id)) return id;
  for (let number = 2; ; number += 1) if (!taken(`${id}-${number}`)) return `${id}-${number}`;
}

export function entityFrom(
  typed: string,
  label: EntityLabel,
  languages: readonly string[],
  taken: (id: string) => boolean,
): NewEntity {
  const name = typed.trim();
  return {
    label,
    id: freeId(proposedId(name), taken),
    [nameColumn(languageOfName(name, languages), languages)]: name,
  };
}
