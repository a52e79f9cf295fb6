/** The sheets of a workbook, its shared texts, and which of its number formats are dates. */
import { isDateFormat } from 'numfmt';
import { BadInputError } from '../../../errors.ts';
import type { PackageParts } from './package-parts.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that holds it. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True: day 0 is 1 January 1904. */
  readonly counts1904: boolean;
  readonly sharedTexts: readonly string[];
  /** True for the formats of cells (`s`) that are dates. */
  readonly dateFormats: readonly boolean[];
}

/** 134_217_728 (UTF-16 code units, 256 MiB). */
const MOST_SHARED_LENGTH = 128 * 1024 ** 2;
/** The numbers of built-in formats that are dates (ECMA-376 part 1, 18.8.30), with those of East Asia. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** @throws {BadInputError} if it is no workbook, or damaged */
export async function openWorkbook(parts: PackageParts): Promise<Workbook> {
  const [main] = [...(await relationsOf(parts, '_rels/.rels', '')).values()].filter(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  if (main === undefined) throw new BadInputError(`${parts.path} is no workbook of Excel (.xlsx)`);
  const folder = main.part.slice(0, main.part.lastIndexOf('/') + 1);
  const file = main.part.slice(folder.length);
  const relations = await relationsOf(parts, `${folder}_rels/${file}.rels`, folder);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.part;
  const sheets: Sheet[] = [];
  let counts1904 = false;
  for await (const events of parts.read(main.part)) {
    for (const event of events) {
      if (event.kind !== 'OPEN') continue;
      const { attributes } = event;
      if (event.name === 'workbookPr') counts1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (event.name !== 'sheet') continue;
      const relation = relations.get(attributes['r:id'] ?? relationIdOf(attributes) ?? '');
      // A sheet may be a chart.
      if (relation?.type.endsWith('/worksheet') !== true) continue;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, part: relation.part });
    }
  }
  const [textPart, stylePart] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    counts1904,
    sharedTexts: textPart === undefined ? [] : await sharedTextsOf(parts, textPart),
    dateFormats: stylePart === undefined ? [] : await dateFormatsOf(parts, stylePart),
  };
}

/** The namespace of relations may have another prefix than `r`. */
function relationIdOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

async function relationsOf(parts: PackageParts, part: string, folder: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  for await (const events of parts.read(part)) {
    for (const event of events) {
      if (event.kind !== 'OPEN' || event.name !== 'Relationship') continue;
      const { Id: id = '', Type: type = '', Target: target = '' } = event.attributes;
      const whole = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      found.set(id, { type, part: whole });
    }
  }
  return found;
}

/** Without the readings of Japanese and Chinese texts (`rPh`). */
async function sharedTextsOf(parts: PackageParts, part: string): Promise<string[]> {
  const texts: string[] = [];
  let length = 0;
  let text = '';
  let isText = false;
  let isReading = false;
  for await (const events of parts.read(part)) {
    for (const event of events) {
      if (event.kind === 'TEXT') {
        if (isText && !isReading) text += event.text;
        continue;
      }
      const isOpen = event.kind === 'OPEN';
      if (event.name === 't') isText = isOpen;
      if (event.name === 'rPh') isReading = isOpen;
      if (event.name !== 'si') continue;
      if (!isOpen) {
        length += text.length;
        if (length > MOST_SHARED_LENGTH) {
          throw new BadInputError(
            `${parts.path} has texts of more than ${MOST_SHARED_LENGTH} characters: save the sheet as CSV`,
          );
        }
        texts.push(text);
      }
      text = '';
    }
  }
  return texts;
}

async function dateFormatsOf(parts: PackageParts, part: string): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const formats: boolean[] = [];
  let isCellFormat = false;
  for await (const events of parts.read(part)) {
    for (const event of events) {
      if (event.kind === 'TEXT') continue;
      if (event.name === 'cellXfs') isCellFormat = event.kind === 'OPEN';
      if (event.kind === 'CLOSE') continue;
      const { attributes } = event;
      if (event.name === 'numFmt') own.set(Number(attributes['numFmtId']), isDateCode(attributes['formatCode'] ?? ''));
      if (event.name !== 'xf' || !isCellFormat) continue;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(own.get(id) ?? isBuiltInDate(id));
    }
  }
  return formats;
}

function isDateCode(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    // A format that numfmt cannot read.
    return false;
  }
}
