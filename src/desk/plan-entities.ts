/** The rows of new entities: as the page gives them, or copied from another dossier with their columns. */
import { basename } from 'node:path';
import { addEntity } from '../dossier/edit/add-entity.ts';
import { plainRows } from '../dossier/edit/plain-rows.ts';
import type { TextFile } from '../dossier/read/source-file.ts';
import type { Columns } from '../dossier/write/row-line.ts';
import { columnSuffix, formsOf } from '../model/languages.ts';
import type { NewEntity } from './contract.ts';
import type { EntityOf } from './describe-words.ts';
import type { ChangedRow } from './planned-change.ts';
import { rowColumns } from './row-columns.ts';

/** An entity of another dossier, with the languages of its names. */
export interface ForeignEntity {
  readonly row: EntityOf;
  readonly languages: readonly string[];
}

interface Into {
  readonly folder: string;
  /** Of the dossier, the main one first. */
  readonly languages: readonly string[];
  /** The entity of another dossier with this id. */
  readonly foreign: (id: string) => ForeignEntity | undefined;
}

/** Returns all files with the new rows. */
export function planEntities(
  files: readonly TextFile[],
  entities: readonly NewEntity[],
  { folder, languages, foreign }: Into,
): { readonly files: readonly TextFile[]; readonly rows: readonly ChangedRow[] } {
  let now = files;
  const rows: ChangedRow[] = [];
  for (const { label, ...given } of entities) {
    const entity = columnsOf(label, given, languages, foreign);
    const changed = addEntity(now, label, entity, `${basename(folder)}/entities.cypher`);
    now = withFile(now, changed);
    const row = plainRows(changed.text).find((each) => each.label === label && each.id === entity.id);
    const after = row && changed.text.slice(row.start, row.end);
    rows.push({ file: changed.name, label, id: entity.id, before: undefined, after });
  }
  return { files: now, rows };
}

function columnsOf(
  label: string,
  given: Omit<NewEntity, 'label'>,
  languages: readonly string[],
  foreign: Into['foreign'],
): Columns & { readonly id: string } {
  const id = String(given['id']);
  const known = Object.keys(given).length === 1 ? foreign(id) : undefined;
  if (known === undefined || known.row.label !== label) return { ...given, id };
  const { name: _name, ...columns } = rowColumns(known.row);
  const names = formsOf(known.row, 'name', known.languages);
  const suffixed = new Set(known.languages.map((language) => `name${columnSuffix(language)}`));
  const others = Object.entries(columns).filter(([column]) => !suffixed.has(column));
  const own = languages.flatMap((language, index) => {
    const text = names.find((each) => each.language === language)?.text;
    // Each dossier needs a name in its main language: any is better than none, and lint asks for the others.
    const shown = text ?? (index === 0 ? known.row.name : undefined);
    return shown === undefined ? [] : [[index === 0 ? 'name' : `name${columnSuffix(language)}`, shown] as const];
  });
  return { ...Object.fromEntries([...others, ...own]), id };
}

export function withFile(files: readonly TextFile[], changed: TextFile): TextFile[] {
  const rest = files.map((file) => (file.name === changed.name ? changed : file));
  return files.some(({ name }) => name === changed.name) ? rest : [...rest, changed];
}
