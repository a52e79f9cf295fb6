/**
 * Proposes a mapping from the headings and the first records of a table, for a person to read and change. What the table does not show is not guessed:
 * its place has CHOOSE, which a mapping that is read must not have, and a remark says what to write.
 */
import { basename, extname } from 'node:path';
import { stableId } from '../stable-id.ts';
import { columnProfile, type ColumnProfile } from './column-profile.ts';
import type { TableForm, WrittenMapping } from './mapping.ts';
import type { TableSample } from './sample-table.ts';
import { fittingMapping } from './shipped-mappings.ts';
import { belowZero, isMissingWord, missingTexts, sharedNames } from './value-remarks.ts';

export interface ProposedMapping {
  readonly mapping: WrittenMapping;
  readonly remarks: readonly string[];
}

type WrittenClaim = WrittenMapping['claims'][number];
type WrittenEntity = WrittenMapping['recordEntities'][string];

/** What a person must write in its place: a predicate, a label with a kind, a name. */
const PREDICATE = 'CHOOSE';
const KIND = 'Choose';

/** @param path of the file that is imported; its name becomes the title */
export async function proposeMapping(path: string, sample: TableSample): Promise<ProposedMapping> {
  const { form, columns } = sample;
  const shipped = await fittingMapping(columns, form.header !== undefined);
  if (shipped !== undefined) {
    const { header: _, quotes: __, delimiter: ___, ...own } = form;
    const table = { ...shipped.written.table, ...own };
    return {
      mapping: { ...shipped.written, ...(Object.keys(table).length > 0 && { table }) },
      remarks: [
        ...titleRemarks(sample),
        `The columns are those of ${shipped.name}: its mapping is proposed. Change its version, language and dates if they differ.`,
      ],
    };
  }
  return new Proposing(path, sample).proposed();
}

/** The lines above the headings, if lines were skipped. */
function titleRemarks({ titles, form, columns }: TableSample): string[] {
  if (titles.length === 0) return [];
  const texts = titles.slice(0, 3).map((title) => (title === '' ? 'a line of separators' : `'${title.slice(0, 80)}'`));
  const shownColumns = columns.slice(0, 4).map((name) => `'${name}'`);
  const below =
    form.header === undefined
      ? `the headings are line ${titles.length + 1} (${shownColumns.join(', ')}${columns.length > 4 ? ' …' : ''})`
      : 'below them is the first record';
  return [
    `"skipLines": ${titles.length} ${titles.length === 1 ? 'line is' : 'lines are'} taken for titles: ${texts.join(', ')}${titles.length > 3 ? ' …' : ''}; ${below}. Lines without text are not counted.`,
  ];
}

class Proposing {
  readonly #path: string;
  readonly #sample: TableSample;
  readonly #form: TableForm;
  readonly #profiles: readonly ColumnProfile[];
  readonly #recordCount: number;
  readonly #remarks: string[] = [];
  readonly #used = new Set<string>();

  constructor(path: string, sample: TableSample) {
    this.#path = path;
    this.#sample = sample;
    this.#form = sample.form;
    this.#profiles = sample.columns.map((name, index) =>
      columnProfile(
        name,
        // A column of numbers has them too where nobody knows.
        sample.records.map((cells) => (isMissingWord(cells[index] ?? '') ? '' : (cells[index] ?? ''))),
      ),
    );
    this.#recordCount = sample.records.length;
  }

  proposed(): ProposedMapping {
    const id = stableId(basename(this.#path, extname(this.#path)));
    this.#remarks.push(
      ...titleRemarks(this.#sample),
      `${this.#recordCount} records were seen. The columns: ${this.#profiles.map(shown).join('; ')}.`,
      `"dataset": write who published it, in place of ${KIND}, and its licence, version and address.`,
    );
    if (this.#form.header !== undefined) {
      this.#remarks.push(
        `The ${this.#sample.titles.length === 0 ? 'first line' : 'line below the titles'} has numbers or dates, so it is taken for a record: write the names of the columns in "header".`,
      );
    }
    const key = this.#key();
    const entities = this.#entities();
    const claim = this.#claim(Object.keys(entities));
    this.#remarks.push(...missingTexts(this.#sample), ...belowZero(this.#profiles, this.#sample));
    const open = this.#profiles.filter(({ name, look }) => !this.#used.has(name) && look !== 'EMPTY');
    if (open.length > 0) {
      this.#remarks.push(
        `These columns are not used, and stay in the records: ${open.map(({ name }) => `'${name}'`).join(', ')}.`,
      );
    }
    const language = languageOf(this.#profiles);
    if (language !== 'en') {
      this.#remarks.push(
        `"languages": names are in Arabic letters, so the main language is taken for Arabic: write fa, ckb or ur in place of ${language} if it is Persian, Kurdish or Urdu.`,
      );
    }
    const mapping: WrittenMapping = {
      mapping: 1,
      languages: [language],
      dataset: {
        id,
        title: basename(this.#path, extname(this.#path)),
        language,
        publisher: { kind: KIND, name: 'CHOOSE' },
      },
      ...(Object.keys(this.#form).length > 0 && { table: this.#form }),
      key,
      recordEntities: entities,
      claims: [claim],
    };
    return { mapping, remarks: this.#remarks };
  }

  #take(test: (profile: ColumnProfile) => boolean): ColumnProfile | undefined {
    const found = this.#profiles.find((profile) => !this.#used.has(profile.name) && test(profile));
    if (found !== undefined) this.#used.add(found.name);
    return found;
  }

  #key(): 'RECORD' | string[] {
    const isNamed = ({ name }: ColumnProfile): boolean => /(^|[_\s-])(id|key|nr|no|code|number)$|^id/i.test(name);
    const found =
      this.#take((profile) => profile.isKey && isNamed(profile)) ??
      this.#take(({ isKey, look }) => isKey && look === 'NUMBER');
    if (found !== undefined) {
      this.#remarks.push(
        `"key": each record seen has another value in '${found.name}'. Is it the same in a newer file?`,
      );
      return [found.name];
    }
    this.#remarks.push(
      '"key": no column has another value in each record. With RECORD, a record that is changed becomes another claim; name columns that stay, if there are any.',
    );
    return 'RECORD';
  }

  #entities(): Record<string, WrittenEntity> {
    const entities: Record<string, WrittenEntity> = {};
    const [latitude, longitude] = [
      this.#take(({ look }) => look === 'LATITUDE'),
      this.#take(({ look }) => look === 'LONGITUDE'),
    ];
    const place = this.#take(
      ({ name, look }) =>
        (look === 'NAME' || look === 'CODE') &&
        /place|location|city|town|village|ort|lieu|ville|lugar|مكان|مدينة/i.test(name),
    );
    for (let end = 0; end < 2; end++) {
      const name = this.#take(
        ({ look, filled, name: heading }) =>
          look === 'NAME' && filled * 2 >= this.#recordCount && !isSource(heading) && !isType(heading),
      );
      if (name !== undefined) entities[stableId(name.name)] = { kind: KIND, prefix: 'KIND', name: name.name };
    }
    const names = Object.keys(entities);
    this.#remarks.push(
      names.length === 0
        ? 'No column looks like names of somebody or something: write "recordEntities".'
        : `"recordEntities": write the label and kind of ${names.join(' and ')} in place of ${KIND}, such as Person or Organization/COMPANY; and look whether the first one is who acts.`,
    );
    if (place !== undefined) {
      const position = latitude !== undefined && longitude !== undefined;
      entities['place'] = {
        kind: 'Place',
        prefix: 'KIND',
        ...(position && { key: [place.name, latitude.name, longitude.name] }),
        name: place.name,
        ...(position && { latitude: latitude.name, longitude: longitude.name, positionSource: basename(this.#path) }),
      };
    }
    const columns = Object.values(entities).flatMap(({ name: column }) => (typeof column === 'string' ? [column] : []));
    this.#remarks.push(...sharedNames(this.#sample, columns));
    return entities;
  }

  #claim(names: readonly string[]): WrittenClaim {
    const [subject, object] = names.filter((name) => name !== 'place');
    const type = this.#take(({ name, look }) => look === 'CODE' && isType(name));
    const source = this.#take(({ name, look }) => look === 'ADDRESS' || (look !== 'NUMBER' && isSource(name)));
    this.#remarks.push(
      type === undefined
        ? `"predicate": write the word of the vocabulary for what the records say, in place of ${PREDICATE}.`
        : `"predicate": write a word of the vocabulary for each value of '${type.name}', or null for those that are not imported.`,
    );
    const values = Object.fromEntries((type?.values ?? []).map((value) => [value, PREDICATE]));
    const when = this.#when();
    const quantities = this.#quantities();
    return {
      predicate: type === undefined ? PREDICATE : { column: type.name, values },
      ...(subject !== undefined && { subject }),
      ...(object !== undefined && { object }),
      ...(names.includes('place') && { participants: [{ role: 'PLACE', entity: 'place' }] }),
      ...(when !== undefined && { when }),
      ...(quantities.length > 0 && { quantities }),
      ...(source !== undefined && { cites: [source.name] }),
    };
  }

  #when(): WrittenClaim['when'] {
    const dates = this.#profiles.filter(({ look }) => look === 'DATE');
    for (const { name, dateForms, values } of dates) {
      if (dateForms.length < 2) continue;
      this.#used.add(name);
      this.#remarks.push(
        `'${name}': day and month can be read in either order (${values.slice(0, 3).join(', ')}). Write "when": {"cell": ${JSON.stringify(name)}, "form": ${dateForms.map((form) => JSON.stringify(form)).join(' or ')}} in the claim.`,
      );
    }
    const [first, second] = dates.filter(({ dateForms }) => dateForms.length === 1);
    const serials = this.#profiles.find(
      ({ name, look, values }) =>
        look === 'NUMBER' && /date|day/i.test(name) && values.every((value) => /^[1-6]\d{4}$/.test(value)),
    );
    if (serials !== undefined) {
      this.#remarks.push(
        `'${serials.name}' may be numbers of days, as Excel counts: then its form is EXCEL, or EXCEL1904 for old files of Macs.`,
      );
    }
    if (first === undefined) return this.#year();
    this.#used.add(first.name);
    const [form = ''] = first.dateForms;
    if (second === undefined || !/start|from|begin/i.test(first.name)) return { cell: first.name, form };
    this.#used.add(second.name);
    const [to = ''] = second.dateForms;
    this.#remarks.push(
      `"when": from '${first.name}' to '${second.name}'. WHOLE means all of these days; write WITHIN if it happened on one of them.`,
    );
    return { from: { cell: first.name, form }, to: { cell: second.name, form: to }, means: 'WHOLE' };
  }

  #year(): WrittenClaim['when'] {
    const year = this.#take(({ look }) => look === 'YEAR');
    return year === undefined ? undefined : { cell: year.name, form: 'Y' };
  }

  #quantities(): NonNullable<WrittenClaim['quantities']> {
    const found: NonNullable<WrittenClaim['quantities']> = [];
    const measures = [
      ['KILLED', /kill|dead|death|fatal|قتل/i],
      ['WOUNDED', /wound|injur|جرح/i],
    ] as const;
    for (const [measure, heading] of measures) {
      const column = this.#take(({ name, look }) => look === 'NUMBER' && heading.test(name));
      if (column === undefined) continue;
      if (column.numberSigns === undefined) {
        this.#remarks.push(
          `'${column.name}': it is open whether a point or a comma is before the fraction: write "decimal" and "thousands".`,
        );
      }
      found.push({ measure, number: column.name, unit: 'persons', ...column.numberSigns });
    }
    const others = this.#profiles.filter(({ name, look }) => look === 'NUMBER' && !this.#used.has(name));
    if (others.length > 0) {
      this.#remarks.push(
        `Numbers of which no measure is known: ${others.map(({ name }) => `'${name}'`).join(', ')}. A quantity is {"measure": "MONEY", "number": "…", "unit": "USD"}.`,
      );
    }
    return found;
  }
}

/** A name must have letters of the script of its language, or lint refuses it. */
function languageOf(profiles: readonly ColumnProfile[]): 'ar' | 'en' {
  const names = profiles.flatMap(({ look, values }) => (look === 'NAME' || look === 'CODE' ? values : []));
  const arabic = names.filter((name) => /\p{Script=Arabic}/u.test(name)).length;
  return arabic * 2 > names.length ? 'ar' : 'en';
}

function isSource(heading: string): boolean {
  return /source|reference|url|quelle|مصدر/i.test(heading);
}

function isType(heading: string): boolean {
  return /type|event|action|relation|predicate|kind|category|نوع/i.test(heading);
}

function shown({ name, look, filled, dateForms }: ColumnProfile): string {
  return `'${name}' ${look.toLowerCase()}${dateForms.length > 0 ? ` ${dateForms.join(' or ')}` : ''} (${filled} filled)`;
}
