/**
 * A file as a source: the dossier, the document that the file is, and the things that it names. A record says what it says on behalf of its speaker, and its
 * passage is the record.
 */
import { basename } from 'node:path';
import { isEntityLabel } from '../../../model/labels.ts';
import { columnSuffix, scriptOf } from '../../../model/languages.ts';
import { fitsScheme } from '../../../model/identifier.ts';
import type { Draft, DraftLabel, Reading } from '../reader.ts';
import { entityIdOf, keyId } from '../stable-id.ts';
import { settingsOf, type SourceSettings } from './settings.ts';

/** `Organization/COMPANY` in its parts. */
export interface Kind {
  readonly label: DraftLabel;
  readonly kind: string | undefined;
}

/** A thing as a file has it. */
export interface Named {
  /** By which the file names it, and the user binds it; stable. */
  readonly key: string;
  readonly kind: Kind;
  /** The first that is in the script of a language is the name in it; the others are aliases. */
  readonly names: readonly string[];
  /** `scheme:value` */
  readonly identifiers?: readonly string[];
  readonly note?: string | undefined;
  /** The record, in words. */
  readonly place: string;
}

export class Source {
  readonly settings: SourceSettings;
  readonly documentId: string;
  readonly #reading: Reading;
  readonly #made = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.settings = settingsOf(reading.mapping, `imports/${reading.name}.json`);
    this.documentId = `${reading.dossier}-${reading.name}`;
  }

  /** The rows of the dossier, of the file, and of its publisher if the mapping names one. */
  head(): Draft[] {
    const { dossier, path } = this.#reading;
    const { languages, title = basename(path), publishedOn, licence } = this.settings;
    const [language = 'en'] = languages;
    const publisher = this.settings.publisher === undefined ? {} : { publishedBy: this.publisherId };
    const dated = publishedOn === undefined ? {} : { publishedOn, publishedBasis: 'EXTERNAL' };
    return [
      { label: 'Dossier', row: { id: dossier, title, languages } },
      ...(this.settings.publisher === undefined ? [] : this.publisher()),
      {
        label: 'Document',
        row: { id: this.documentId, title, language, kind: 'DATASET', ...publisher, ...dated, licence },
      },
    ];
  }

  /** The speaker of records that name none. */
  get publisherId(): string {
    return entityIdOf(this.#reading, this.settings.publisher?.name ?? `publisher of ${this.documentId}`);
  }

  /** Its row, once. */
  publisher(): Draft[] {
    const { name, kind } = this.settings.publisher ?? { name: `Publisher of ${this.documentId}`, kind: 'Organization' };
    const key = this.settings.publisher?.name ?? `publisher of ${this.documentId}`;
    return this.once({ key, kind: kindOf(kind), names: [name], place: 'the file' });
  }

  /** The id of a thing: the one to which the user bound its key or one of its names, or one made from its key. */
  idOf({ key, names }: Pick<Named, 'key' | 'names'>): string {
    const { bindings } = this.#reading;
    const bound = [key, ...names].find((each) => Object.hasOwn(bindings.entities, each));
    const isNamed = bound !== undefined || names.includes(key);
    return isNamed ? entityIdOf(this.#reading, bound ?? key) : `${this.#reading.dossier}-${keyId(key)}`;
  }

  /**
   * The row of a thing, if it was not made before.
   * @returns nothing, and reports it, if no name is in the script of the main language
   */
  once(named: Named): Draft[] {
    const id = this.idOf(named);
    if (this.#made.has(id)) return [];
    const forms = this.#forms(named.names);
    const [main = 'en'] = this.settings.languages;
    if (forms === undefined) {
      this.#reading.account.matter(
        'UNREADABLE_VALUE',
        `${named.names[0] ?? named.key} (${named.key}): no name in each language of the dossier (${this.settings.languages.join(', ')})`,
        `"languages": ["…"] in imports/, with the main language of the names in place of ${main}`,
        named.place,
      );
      return [];
    }
    this.#made.add(id);
    const { label, kind } = named.kind;
    const identifiers = (named.identifiers ?? []).filter((each) => this.#isIdentifier(each, label));
    return [
      {
        label,
        row: {
          ...{ id, kind, ...forms.columns, note: named.note },
          ...(forms.aliases.length > 0 && { aliases: forms.aliases }),
          ...(identifiers.length > 0 && { identifiers }),
        },
      },
    ];
  }

  /** Whether the row of a thing was made. */
  has(id: string): boolean {
    return this.#made.has(id);
  }

  #forms(names: readonly string[]): { columns: Record<string, string>; aliases: string[] } | undefined {
    const columns: Record<string, string> = {};
    const rest = new Set(names);
    for (const [index, language] of this.settings.languages.entries()) {
      const name = names.find((each) => rest.has(each) && isInScript(each, language));
      if (name === undefined) return undefined;
      columns[index === 0 ? 'name' : `name${columnSuffix(language)}`] = name;
      rest.delete(name);
    }
    return { columns, aliases: [...rest] };
  }

  /** A scheme of the vocabulary, and a value of its form. */
  #isIdentifier(identifier: string, label: DraftLabel): boolean {
    const [name = '', ...value] = identifier.split(':');
    const scheme = this.#reading.vocabulary.scheme(name);
    return scheme !== undefined && isEntityLabel(label) && fitsScheme(scheme, value.join(':'));
  }
}

/** `Organization/COMPANY` */
export function kindOf(text: string): Kind {
  const [label = '', kind] = text.split('/');
  return { label: label as DraftLabel, kind };
}

/** The id of a claim of this import, from keys of the file. */
export function claimIdOf({ dossier }: Pick<Reading, 'dossier'>, ...keys: readonly string[]): string {
  return `${dossier}-${keyId(...keys)}`;
}

const FITS = new Map<string, RegExp | undefined>();

/** Whether a letter of the text is in the script of the language. */
export function isInScript(text: string, language: string): boolean {
  if (!FITS.has(language)) FITS.set(language, scriptPattern(language));
  return FITS.get(language)?.test(text) ?? true;
}

/** Undefined if Unicode has no property of this name, such as for Japanese, which has several scripts. */
function scriptPattern(language: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${scriptOf(language) ?? ''}}`, 'u');
  } catch {
    return undefined;
  }
}
