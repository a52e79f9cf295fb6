/** Writes random dossiers: the rows of each table in the languages of the dossier, and its files. */
import { cypherLiteral, type Columns } from './dossiers.ts';
import { LABELS, SHA, type RandomDossier, type Row } from './random-dossier.ts';
import { inTongue, USUAL_TONGUE, type Tongue } from './random-languages.ts';
import { OWN_WORDS, wordRow } from './random-words.ts';

export function tongueOf(dossier: RandomDossier): Tongue {
  const columns = dossier.get('tongue')?.columns;
  return columns === undefined ? USUAL_TONGUE : (columns as unknown as Tongue);
}

interface DossierTables {
  /** The rows of each table by its label, as they are written. */
  readonly tables: Readonly<Record<string, readonly Columns[]>>;
  readonly proposals: readonly Columns[];
  /** Rows of `vocabulary.json`: own words, and labels of shared words. */
  readonly words: readonly Columns[];
}

/** The rows of a dossier. An id that rows name but the dossier lacks is left out, or gets a plain row. */
export function tablesOf(id: string, dossier: RandomDossier): DossierTables {
  const tongue = tongueOf(dossier);
  const written = (rows: readonly Columns[]): Columns[] => rows.map((row) => inTongue(row, tongue));
  const rowsOf = (label: string): Columns[] =>
    [...dossier.values()].filter((row) => row.label === label).map(({ columns }) => columns);
  const words = rowsOf('Term');
  const hasWord = (name: unknown): boolean => words.some((word) => word['name'] === name);
  const numbers = new Set(
    rowsOf('Claim')
      .filter(({ isProposed }) => isProposed !== true)
      .map((columns) => columns['n']),
  );
  const claimId = (n: unknown): string => `${id}-${String(n)}`;
  const rows = rowsOf('Claim').map(({ n, isProposed, repeats, content, ...columns }) => ({
    id: claimId(n),
    ...(isProposed === true && { proposedBy: 'a program' }),
    ...columns,
    ...((OWN_WORDS as readonly unknown[]).includes(columns['predicate']) &&
      !hasWord(columns['predicate']) && { predicate: 'MET_WITH' }),
    repeats: (repeats as number[]).filter((other) => other < Number(n) && numbers.has(other)).map(claimId),
    ...(Number(content) < Number(n) &&
      numbers.has(content) && { predicate: 'ACKNOWLEDGED', object: undefined, content: claimId(content) }),
  }));
  const claims = rows.filter(({ proposedBy }) => proposedBy === undefined);
  const proposals = rows.filter(({ proposedBy }) => proposedBy !== undefined);
  const disagreements = rowsOf('Disagreement').flatMap(({ name, numbers: named, how, ...columns }) => {
    const sides = (named as number[]).filter((n) => numbers.has(n)).map(claimId);
    return sides.length < 2 ? [] : [{ id: `${id}-${String(name)}`, sides, ...(how as Columns), ...columns }];
  });
  const reasons = rowsOf('Reason').flatMap(({ name, number: n, ...columns }) =>
    numbers.has(n) ? [{ id: `${id}-${String(name)}`, of: [claimId(n)], ...columns }] : [],
  );
  const documents = withPlain('document', ['doc-1', 'doc-2'], dossier, JSON.stringify(rows)).map(({ columns }) => ({
    ...columns,
    ...(columns['publishedOn'] !== undefined && { publishedBasis: 'PRINTED' }),
  }));
  const entities = withPlain('entity', Object.keys(LABELS), dossier, JSON.stringify([rows, documents]));
  const title = { title: id, titleAr: 'ملف', codebook: 'test', formatVersion: 2, codedBy: 'a test', reviewed: false };
  const tables: Record<string, readonly Columns[]> = {
    Dossier: [{ id, ...title, languages: tongue.declared }],
    ...Object.fromEntries(
      [...new Set(entities.map(({ label }) => label))].map((label) => [
        label,
        entities.filter((row) => row.label === label).map(({ columns }) => columns),
      ]),
    ),
    Document: documents,
    Claim: claims,
    Disagreement: disagreements,
    Reason: reasons,
  };
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([label, each]) => [label, written(each)])),
    proposals: written(proposals),
    words: [
      ...written(words.map((word) => wordRow(word, hasWord))),
      ...written(rowsOf('Label').map(labelRow)).map(({ label, labelEn: _en, labelAr: _ar, ...row }) => ({
        ...row,
        // English and Arabic have their labels in the shared vocabulary.
        ...(!['en', 'ar'].includes(tongue.declared?.[0] ?? 'en') && { label }),
      })),
    ].filter((row) => Object.keys(row).some((column) => column.startsWith('label'))),
  };
}

function labelRow({ key, label }: Columns): Columns {
  const [term = '', name = ''] = String(key).split(' ');
  return { term, name, label };
}

/** The files of a dossier, one for each table. */
export function filesOf(id: string, dossier: RandomDossier): Readonly<Record<string, string>> {
  const { tables, proposals, words } = tablesOf(id, dossier);
  return {
    ...Object.fromEntries(
      Object.entries(tables).map(([label, each]) => [`${label.toLowerCase()}.cypher`, tableOnOneLine(label, each)]),
    ),
    ...(proposals.length > 0 && { 'proposals-1.cypher': tableOnOneLine('Proposal', proposals) }),
    ...(words.length > 0 && { 'vocabulary.json': JSON.stringify(words) }),
  };
}

/** Rows of the entities or documents that the dossier has, and plain rows for those that only `text` names. */
function withPlain(kind: 'entity' | 'document', ids: readonly string[], dossier: RandomDossier, text: string): Row[] {
  return ids.flatMap((id) => {
    const row = dossier.get(`${kind} ${id}`);
    if (row !== undefined) return [row];
    if (!new RegExp(String.raw`(?<![\w-])${id}(?![\w-])`).test(text)) return [];
    return [kind === 'entity' ? plainEntity(id) : plainDocument(id)];
  });
}

function plainEntity(id: string): Row {
  return { label: LABELS[id] ?? '', columns: { id, name: id, nameAr: 'اسم', aliases: [] } };
}

function plainDocument(id: string): Row {
  const title = { title: id, titleAr: 'عنوان', language: 'ar', publishedBy: 'outlet-1' };
  return { label: 'Document', columns: { id, file: `${id}.txt`, sha256: SHA[0], ...title } };
}

/** Writes the table on one line: Neo4j then plans the statement only once, for all rows. */
function tableOnOneLine(label: string, rows: readonly Columns[]): string {
  const literals = rows.map((row) =>
    cypherLiteral(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))),
  );
  return `UNWIND [${literals.join(', ')}] AS row MERGE (x:${label} {id: row.id}) SET x += row;\n`;
}
