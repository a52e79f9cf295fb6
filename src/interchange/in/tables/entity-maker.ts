/** Makes the entities that records name. An entity is a draft once, when the first claim that names it is made. */
import { ENTITY_LABELS, isEntityLabel, type EntityLabel } from '../../../model/labels.ts';
import { columnSuffix } from '../../../model/languages.ts';
import { remembered } from '../../../model/remembered.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { ImportAccount } from '../import-account.ts';
import type { Mapping, RecordEntity } from '../mapping/mapping.ts';
import type { Draft, DraftRow, Reading, Value } from '../reader.ts';
import { keyId, stableId } from '../stable-id.ts';
import {
  asLine,
  cellReader,
  codedReader,
  conditionReader,
  listReader,
  textsReader,
  UnknownCode,
  type Evaluated,
} from './cell-reader.ts';
import { identifierReader } from './identifier-reader.ts';
import { numberOf } from './quantity-reader.ts';
import { recordName } from './table-rows.ts';
import type { RecordView } from './record-view.ts';

/** An entity that a record names. */
export interface Found {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  /** The draft, if it is the first time. */
  readonly draft: () => Draft;
}

/** Undefined: the record names none. FAILED: it does, and what it is was not to be found out; the account has the reason. */
export type Sought = Found | undefined | 'FAILED';

/** No cell has it: a file with a NUL character is refused. */
const BETWEEN = '\0';

function boundTo(entities: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(entities, key) ? entities[key] : undefined;
}

interface Known {
  readonly label: EntityLabel;
  readonly name: string;
}

type MakingOfEntities = Pick<Reading, 'dossier' | 'vocabulary' | 'account'>;

export class EntityMaker {
  readonly #view: RecordView;
  readonly #mapping: Mapping;
  readonly #dossier: string;
  readonly #vocabulary: Vocabulary;
  readonly #account: ImportAccount;
  readonly #makers = new Map<string, () => Sought>();
  /** The entities that have drafts. */
  readonly #known = new Map<string, Known>();

  constructor(view: RecordView, mapping: Mapping, { dossier, vocabulary, account }: MakingOfEntities) {
    this.#view = view;
    this.#mapping = mapping;
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#account = account;
  }

  /** Returns what finds an entity of the records by its name in the mapping. */
  maker(name: string): () => Sought {
    const { recordEntities } = this.#mapping;
    const spec = Object.hasOwn(recordEntities, name) ? recordEntities[name] : undefined;
    if (spec === undefined) return () => undefined;
    const maker = this.#makers.get(name) ?? this.#makerOf(name, spec);
    this.#makers.set(name, maker);
    return maker;
  }

  /** Says that an entity has a draft already. */
  know(id: string, label: EntityLabel, name: string): void {
    this.#known.set(id, { label, name });
  }

  /** The draft of an entity of a claim that is made, if none was made before. */
  draftOf(found: Found): Draft | undefined {
    const known = this.#known.get(found.id);
    if (known !== undefined) {
      if (known.name !== found.name) this.#report(found, known);
      return undefined;
    }
    this.#known.set(found.id, { label: found.label, name: found.name });
    return found.draft();
  }

  #report(found: Found, known: Known): void {
    this.#account.matter(
      'SAME_THING',
      `${found.id}: '${known.name}' and '${found.name}'`,
      `nothing, if both are names of one thing: it has the first one. Else give one an id of its own: "entities": {${JSON.stringify(found.name)}: "…"}`,
      recordName(this.#view.record),
    );
  }

  #makerOf(specName: string, spec: RecordEntity): () => Sought {
    const view = this.#view;
    const holds = conditionReader(spec.where ?? [], view, 'which entity is named');
    const readName = cellReader(spec.name, view, 'KEPT', 'name of an entity');
    const readKeys = spec.key?.map((cell) => cellReader(cell, view, 'FOLDED', 'id of an entity'));
    const readKind = codedReader(spec.kind, view, 'kind of an entity', this.#mapping.kinds);
    const details = this.#detailsOf(spec);
    const idOf = this.#idsOf(spec);
    return () => {
      if (!holds()) return undefined;
      const [named, keys] = [readName(), readKeys?.map((read) => read())];
      if (named === undefined || named instanceof UnknownCode) return this.#unnamed(named);
      const name = asLine(named);
      const kind = this.#kindOf(readKind());
      if (kind === undefined) return 'FAILED';
      const id = idOf(keys, name, kind.label);
      const known = this.#known.get(id);
      if (known !== undefined && known.label !== kind.label) {
        return this.#twoLabels({ id, name, label: kind.label, specName }, known);
      }
      const row = { id, name, ...(kind.kind !== undefined && { kind: kind.kind }), ...details(name, kind.label) };
      return { id, label: kind.label, name, draft: () => ({ label: kind.label, row }) };
    };
  }

  #unnamed(name: undefined | UnknownCode): Sought {
    if (name === undefined) return undefined;
    this.#account.matter(
      'UNREADABLE_VALUE',
      `${name.column}: ${name.code}`,
      `a value for ${JSON.stringify(name.code)} in the table of codes of this name`,
      recordName(this.#view.record),
    );
    return 'FAILED';
  }

  /** Ids by kind, key and name: many records name one entity. */
  #idsOf({ prefix }: RecordEntity): (keys: readonly Evaluated[] | undefined, name: string, label: string) => string {
    const { entities } = this.#mapping;
    const idOf = remembered((joined) => {
      const [label = '', name = '', ...keys] = joined.split(BETWEEN);
      const parts = keys.length > 0 ? keys : [name];
      const key = parts.join(' ');
      // `Person/Amal`, where another kind has the same name.
      const ways = [`${label}/${key}`, `${label}/${name}`, key, name];
      const bound = ways.map((way) => boundTo(entities, way)).find((id) => id !== undefined);
      const begin = prefix === 'KIND' ? label.toLowerCase() : prefix;
      // In an id, a minus would be a hyphen.
      const written = parts.map((part) => part.replace(/^-(?=\d)/, 'minus '));
      const made = keys.length > 0 ? keyId(...written) : stableId(...written);
      return bound ?? `${this.#dossier}-${begin === undefined ? '' : `${stableId(begin)}-`}${made}`;
    });
    return (keys, name, label) => {
      const texts = keys?.filter((key) => typeof key === 'string') ?? [];
      // Without each part, the key would be that of another thing.
      return idOf([label, name, ...(texts.length === keys?.length ? texts : [])].join(BETWEEN));
    };
  }

  #kindOf(text: Evaluated): { readonly label: EntityLabel; readonly kind: string | undefined } | undefined {
    const [label = '', kind] = typeof text === 'string' ? text.split('/') : [];
    const isKnown = kind === undefined || this.#vocabulary.hasKind(label, kind);
    if (isEntityLabel(label) && isKnown) return { label, kind };
    const written = text instanceof UnknownCode ? text.code : (text ?? '');
    this.#account.matter(
      'UNMAPPED_KIND',
      text instanceof UnknownCode ? `${text.column}: ${text.code}` : written,
      `"kinds": {${JSON.stringify(written)}: "Organization/GROUP"} (a label: ${ENTITY_LABELS.join(', ')}; then a kind of it)`,
      recordName(this.#view.record),
    );
    return undefined;
  }

  /** A record names it, and what it is there is not what it was before. */
  #twoLabels(found: Pick<Found, 'id' | 'name' | 'label'> & { readonly specName: string }, known: Known): 'FAILED' {
    this.#account.matter(
      'SAME_THING',
      `${found.id}: the ${known.label} '${known.name}' and the ${found.label} '${found.name}'`,
      `if they are two: "prefix": "KIND" in each of "recordEntities" (here '${found.specName}'), or an id of its own: "entities": {${JSON.stringify(`${found.label}/${found.name}`)}: "…"}; if they are one, correct its kind. Until then these records make no claim`,
      recordName(this.#view.record),
    );
    return 'FAILED';
  }

  /** The columns of a row beside its id, name and kind. */
  #detailsOf(spec: RecordEntity): (name: string, label: EntityLabel) => Partial<DraftRow> {
    const view = this.#view;
    const names = Object.entries(spec.names ?? {}).map(
      ([language, cell]) =>
        [`name${columnSuffix(language)}`, cellReader(cell, view, 'KEPT', 'name of an entity')] as const,
    );
    const readAliases = listReader(spec.aliases ?? [], view, 'KEPT', 'aliases of an entity');
    const readNote = spec.note === undefined ? undefined : textsReader(spec.note, view, '', 'note of an entity');
    const readIdentifiers = identifierReader(spec.identifiers ?? [], view, this.#vocabulary, this.#account);
    const readPosition = this.#positionOf(spec);
    return (name, label) => {
      const row: Record<string, Value> = {};
      for (const [column, read] of names) {
        const text = read();
        if (typeof text === 'string') row[column] = asLine(text);
      }
      const aliases = readAliases().filter((alias) => alias !== name);
      if (aliases.length > 0) row['aliases'] = aliases;
      const note = readNote?.().get('');
      if (note !== undefined) row['note'] = note;
      const identifiers = readIdentifiers();
      if (identifiers.length > 0) row['identifiers'] = identifiers;
      return label === 'Place' ? { ...row, ...readPosition() } : row;
    };
  }

  #positionOf({ latitude, longitude, positionSource }: RecordEntity): () => Partial<DraftRow> {
    if (latitude === undefined || longitude === undefined || positionSource === undefined) return () => ({});
    const readers = [latitude, longitude].map((cell) => cellReader(cell, this.#view, 'KEPT', 'position of a Place'));
    return () => {
      const position = this.#view.position;
      const texts = readers.map((read) => read());
      if (texts.some((text) => text === undefined)) return {};
      const [north, east] = texts.map((text) => {
        const figure = numberOf(text, { decimal: '.', thousands: undefined });
        return typeof figure === 'string' ? Number(figure) : Number.NaN;
      });
      const isPosition = Math.abs(north ?? Number.NaN) <= 90 && Math.abs(east ?? Number.NaN) <= 180;
      if (isPosition && north !== undefined && east !== undefined) {
        return { latitude: north, longitude: east, positionSource };
      }
      this.#view.forget(position);
      const shown = texts.map((text) => (text instanceof UnknownCode ? text.code : (text ?? ''))).join(', ');
      this.#account.matter('UNREADABLE_VALUE', shown, 'decimal degrees of WGS 84', recordName(this.#view.record));
      return {};
    };
  }
}
