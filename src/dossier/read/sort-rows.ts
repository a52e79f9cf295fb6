/** Sorts a dossier's rows into tables and checks them: each row has the columns of its table, and each id occurs once. */
import { formatPlace, type DossierFault, type DossierPlace } from '../../errors.ts';
import { type EntityLabel, isEntityLabel } from '../../model/labels.ts';
import { columnSuffix, USUAL_LANGUAGES } from '../../model/languages.ts';
import type { RowTable } from '../rows/disk-table.ts';
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

/** Makes the tables of a dossier: in memory, or on disk. */
export type MakeTable = <V>() => RowTable<V>;

/** Puts the valid rows into tables as they come, and makes a fault of each other row. */
export class RowSorter {
  readonly tables: DossierTables;
  readonly #dossiers = new Map<string, Placed<DossierRow>>();
  readonly #byLabel: Readonly<Record<string, RowTable<unknown>>>;
  readonly #languages: readonly string[];
  readonly #addFault: (fault: DossierFault) => void;
  readonly #addUnread: (row: AuthoredRow) => void;
  readonly #accept: (label: string, row: Readonly<Record<string, unknown>>) => void;
  #isDossierUnread = false;

  /** @param languages those that the Dossier declares, the main one first */
  constructor(
    languages: readonly string[],
    makeTable: MakeTable,
    on: {
      readonly fault: (fault: DossierFault) => void;
      readonly unread: (row: AuthoredRow) => void;
      /** Called with the columns of each row that is put into a table. */
      readonly accepted: (label: string, row: Readonly<Record<string, unknown>>) => void;
    },
  ) {
    this.#languages = languages;
    this.#addFault = on.fault;
    this.#addUnread = on.unread;
    this.#accept = on.accepted;
    const tables = {
      entities: makeTable<Placed<EntityRow & { readonly label: EntityLabel }>>(),
      documents: makeTable<Placed<DocumentRow>>(),
      claims: makeTable<Placed<ClaimRow>>(),
      proposals: makeTable<Placed<ProposalRow>>(),
      disagreements: makeTable<Placed<DisagreementRow>>(),
      reasons: makeTable<Placed<ReasonRow>>(),
    };
    this.tables = tables;
    this.#byLabel = {
      Dossier: this.#dossiers,
      Document: tables.documents,
      Claim: tables.claims,
      Proposal: tables.proposals,
      Disagreement: tables.disagreements,
      Reason: tables.reasons,
    };
  }

  /** Undefined if no row has the label Dossier. */
  get dossier(): Placed<DossierRow> | undefined {
    return this.#dossiers.values().next().value;
  }

  add(row: AuthoredRow): void {
    const { label, columns, place } = row;
    const schema = tableSchema(label, this.#languages);
    const result = schema?.safeParse(columns);
    if (schema === undefined || result?.success !== true) {
      for (const fault of rowFaults(row, this.#languages)) this.#addFault(fault);
      this.#addUnread(row);
      this.#isDossierUnread ||= label === 'Dossier';
      return;
    }
    const table = isEntityLabel(label) ? this.tables.entities : this.#byLabel[label];
    const id = String(columns['id']);
    if (table?.has(id) !== true) {
      (table as RowTable<unknown>).set(id, { ...result.data, label, place });
      this.#accept(label, result.data);
      return;
    }
    const first = table.get(id) as Placed<object>;
    const reason = `${label} '${id}' stands twice; first at ${formatPlace(first.place)}. Give one of them another id, or make them one row`;
    this.#addFault({ rule: 'unique-id', place, reason });
  }

  /**
   * Adds the faults that show when all rows are there.
   * @param whole false if a file, statement or row could not be read: it may be the Dossier
   */
  end(folder: string, whole: boolean): void {
    const [dossier, second] = this.#dossiers.values();
    if (dossier === undefined && whole && !this.#isDossierUnread) {
      const reason = "names no Dossier: one row of one file reads MERGE (d:Dossier {id: '…'}) SET d += {title: …}";
      this.#addFault({ rule: 'one-dossier', place: { file: folder }, reason });
    }
    if (second !== undefined) {
      this.#addFault({ rule: 'one-dossier', place: second.place, reason: 'is a second Dossier; a folder holds one' });
    }
  }
}

/** The languages that a Dossier declares, the main one first; the usual ones if it declares none that can be read. */
export function declaredLanguages(dossier: AuthoredRow | undefined): readonly string[] {
  return languageList.safeParse(dossier?.columns['languages']).data ?? USUAL_LANGUAGES;
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
