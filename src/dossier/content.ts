/** A dossier's rows, sorted into tables: every row has the columns of its table, every id stands once. */
import { DossierError, type DossierFault, type DossierPlace } from '../errors.ts';
import type { EntityLabel } from '../model/labels.ts';
import { isEntityLabel } from '../model/labels.ts';
import type { AuthoredRow } from './evaluate.ts';
import { TABLE_LABELS, tableSchema, type ClaimRow, type ContradictionRow, type DocumentRow, type DossierRow, type EntityRow } from './rows.ts';

/** A row with the place where its author can mend it. */
export type Placed<T> = T & { readonly place: DossierPlace };

export interface DossierContent {
  readonly dossier: Placed<DossierRow>;
  readonly entities: ReadonlyMap<string, Placed<EntityRow & { readonly label: EntityLabel }>>;
  readonly documents: ReadonlyMap<string, Placed<DocumentRow>>;
  readonly claims: ReadonlyMap<string, Placed<ClaimRow>>;
  readonly contradictions: ReadonlyMap<string, Placed<ContradictionRow>>;
}

/** @throws {DossierError} with every row that its table does not take */
export function sortRows(folder: string, rows: readonly AuthoredRow[]): DossierContent {
  const faults: DossierFault[] = [];
  const entities = new Map<string, Placed<EntityRow & { label: EntityLabel }>>();
  const tables = {
    Dossier: new Map<string, Placed<DossierRow>>(),
    Document: new Map<string, Placed<DocumentRow>>(),
    Claim: new Map<string, Placed<ClaimRow>>(),
    Contradiction: new Map<string, Placed<ContradictionRow>>(),
  };
  for (const { label, columns, place } of rows) {
    const schema = tableSchema(label);
    if (schema === undefined) {
      faults.push({ place, reason: `'${label}' is no table of a dossier; the tables are ${TABLE_LABELS.join(', ')}` });
      continue;
    }
    const result = schema.safeParse(columns);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const column = issue.path.join('.');
        const expected = issue.code === 'unrecognized_keys' ? `; the columns of ${label} are ${Object.keys(schema.shape).join(', ')}` : '';
        faults.push({ place, reason: `${label} '${String(columns['id'])}'${column === '' ? '' : `, ${column}`}: ${issue.message}${expected}` });
      }
      continue;
    }
    const row = { ...result.data, label, place } as never;
    const table: Map<string, unknown> = isEntityLabel(label) ? entities : tables[label as keyof typeof tables];
    const id = String(columns['id']);
    if (table.has(id)) faults.push({ place, reason: `${label} '${id}' stands twice; first at ${placeText(table.get(id) as Placed<object>)}` });
    else table.set(id, row);
  }
  const [dossier, second] = tables.Dossier.values();
  if (dossier === undefined) {
    faults.push({ place: { file: folder }, reason: "names no Dossier: one row of one file reads MERGE (d:Dossier {id: '…'}) SET d += {title: …}" });
  }
  if (second !== undefined) faults.push({ place: second.place, reason: 'is a second Dossier; a folder holds one' });
  if (faults.length > 0 || dossier === undefined) throw DossierError.of(faults);
  return { dossier, entities, documents: tables.Document, claims: tables.Claim, contradictions: tables.Contradiction };
}

function placeText({ place }: Placed<object>): string {
  return `${place.file}:${place.line ?? 1}`;
}
