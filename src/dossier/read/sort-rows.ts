/** Sorts a dossier's rows into tables and checks them: each row has the columns of its table, and each id occurs once. */
import { formatPlace, type DossierFault, type DossierPlace } from '../../errors.ts';
import { type EntityLabel, isEntityLabel } from '../../model/labels.ts';
import { columnSuffix, USUAL_LANGUAGES } from '../../model/languages.ts';
import type { AuthoredRow } from './evaluate-file.ts';
import {
  languageList,
  LOCALIZED_COLUMNS,
  TABLE_LABELS,
  tableSchema,
  type ClaimRow,
  type DisagreementRow,
  type DocumentRow,
  type DossierRow,
  type EntityRow,
  type ProposalRow,
  type ReasonRow,
} from './table-schema.ts';

/** A row with its place in a file, where its author can correct it. */
export type Placed<T> = T & { readonly place: DossierPlace };

export interface DossierTables {
  readonly entities: ReadonlyMap<string, Placed<EntityRow & { readonly label: EntityLabel }>>;
  readonly documents: ReadonlyMap<string, Placed<DocumentRow>>;
  readonly claims: ReadonlyMap<string, Placed<ClaimRow>>;
  /** Rows in the form of claims that nobody has accepted. They are no claims. */
  readonly proposals: ReadonlyMap<string, Placed<ProposalRow>>;
  readonly disagreements: ReadonlyMap<string, Placed<DisagreementRow>>;
  /** Reasons for settled warnings of lint. Only lint reads them; a load does not store them. */
  readonly reasons: ReadonlyMap<string, Placed<ReasonRow>>;
}

export interface DossierContent extends DossierTables {
  readonly dossier: Placed<DossierRow>;
  /** The languages of the dossier, the main one first. */
  readonly languages: readonly string[];
}

export interface SortedRows {
  /** Undefined if no row has the label Dossier. */
  readonly dossier: Placed<DossierRow> | undefined;
  readonly tables: DossierTables;
  /** The languages that the Dossier declares, the main one first; the usual ones if it declares none that can be read. */
  readonly languages: readonly string[];
  /** Faults of rows, such as a wrong column or a repeated id. */
  readonly faults: readonly DossierFault[];
  readonly unread: readonly AuthoredRow[];
}

/**
 * Sorts the valid rows into tables, and returns a fault for each other row.
 * @param whole false if a file, statement or row could not be read: it may be the Dossier
 */
export function sortRows(folder: string, rows: readonly AuthoredRow[], whole: boolean): SortedRows {
  const faults: DossierFault[] = [];
  const unread: AuthoredRow[] = [];
  const entities = new Map<string, Placed<EntityRow & { label: EntityLabel }>>();
  const tables = {
    Dossier: new Map<string, Placed<DossierRow>>(),
    Document: new Map<string, Placed<DocumentRow>>(),
    Claim: new Map<string, Placed<ClaimRow>>(),
    Proposal: new Map<string, Placed<ProposalRow>>(),
    Disagreement: new Map<string, Placed<DisagreementRow>>(),
    Reason: new Map<string, Placed<ReasonRow>>(),
  };
  const languages = declaredLanguages(rows);
  for (const row of rows) {
    const { label, columns, place } = row;
    const schema = tableSchema(label, languages);
    const result = schema?.safeParse(columns);
    if (schema === undefined || result?.success !== true) {
      faults.push(...rowFaults(row, languages));
      unread.push(row);
      continue;
    }
    const table: Map<string, unknown> = isEntityLabel(label) ? entities : tables[label as keyof typeof tables];
    const id = String(columns['id']);
    const first = table.get(id) as Placed<object> | undefined;
    if (first === undefined) table.set(id, { ...result.data, label, place });
    else {
      const reason = `${label} '${id}' stands twice; first at ${formatPlace(first.place)}. Give one of them another id, or make them one row`;
      faults.push({ rule: 'unique-id', place, reason });
    }
  }
  const [dossier, second] = tables.Dossier.values();
  if (dossier === undefined && whole && !unread.some(({ label }) => label === 'Dossier')) {
    const reason = "names no Dossier: one row of one file reads MERGE (d:Dossier {id: '…'}) SET d += {title: …}";
    faults.push({ rule: 'one-dossier', place: { file: folder }, reason });
  }
  if (second !== undefined) {
    faults.push({ rule: 'one-dossier', place: second.place, reason: 'is a second Dossier; a folder holds one' });
  }
  const {
    Document: documents,
    Claim: claims,
    Proposal: proposals,
    Disagreement: disagreements,
    Reason: reasons,
  } = tables;
  return {
    dossier,
    tables: { entities, documents, claims, proposals, disagreements, reasons },
    languages,
    faults,
    unread,
  };
}

function declaredLanguages(rows: readonly AuthoredRow[]): readonly string[] {
  const declared = rows.find(({ label }) => label === 'Dossier')?.columns['languages'];
  return languageList.safeParse(declared).data ?? USUAL_LANGUAGES;
}

function rowFaults({ label, columns, place }: AuthoredRow, languages: readonly string[]): DossierFault[] {
  const schema = tableSchema(label, languages);
  if (schema === undefined) {
    const reason = `'${label}' is no table of a dossier; the tables are ${TABLE_LABELS.join(', ')}`;
    return [{ rule: 'known-table', place, reason }];
  }
  return (schema.safeParse(columns).error?.issues ?? []).map((issue) => {
    const column = issue.path.join('.');
    const known = Object.keys(schema.shape).join(', ');
    const expected =
      issue.code === 'unrecognized_keys'
        ? `; the columns of ${label} are ${known}${languageAdvice(issue.keys, languages)}`
        : '';
    const where = `${label} '${String(columns['id'])}'${column === '' ? '' : `, ${column}`}`;
    return { rule: columnRule(label, column, columns), place, reason: `${where}: ${issue.message}${expected}` };
  });
}

/** Returns the rule that a faulty column breaks. Some columns have a rule of their own if they are missing. */
function columnRule(label: string, column: string, columns: Readonly<Record<string, unknown>>): string {
  const value = columns[column];
  const isAbsent = value === undefined || (Array.isArray(value) && value.length === 0);
  const isClaim = label === 'Claim' || label === 'Proposal';
  if (isAbsent && isClaim && column === 'passages') return 'has-passage';
  if (isAbsent && isClaim && column === 'attribution') return 'has-attribution';
  if (isAbsent && LOCALIZED_COLUMNS.some((each) => column.startsWith(each))) return 'has-languages';
  return 'columns';
}

/** Says what to do about a text in a language that the dossier does not declare, or in the main language under its suffix. */
function languageAdvice(columns: readonly string[], languages: readonly string[]): string {
  const [main = ''] = languages;
  return columns
    .map((column) => ({ column, base: LOCALIZED_COLUMNS.find((each) => new RegExp(`^${each}[A-Z]`).test(column)) }))
    .flatMap(({ column, base }) => {
      if (base === undefined) return [];
      return column === base + columnSuffix(main)
        ? `; the text in ${main}, the main language, stands in ${base}`
        : `; ${column} needs its language in 'languages' of the Dossier, which has ${languages.join(', ')}`;
    })
    .join('');
}
