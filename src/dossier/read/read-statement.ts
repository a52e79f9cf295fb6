/**
 * Parses a statement of a dossier: WITH and UNWIND make rows, MERGE and SET describe one node for each row. The
 * statement does not run as written. Sanad evaluates only its rows, so that it can check them before a load writes
 * anything.
 */
import { isWord, splitAt, type Token } from './token.ts';
import { writtenList, type WrittenList } from './written-list.ts';

/** `MERGE (row:Label {id: …}) SET row += a, row.b = c`, as the expressions that Neo4j evaluates. */
export interface TableStatement {
  /** The tokens before MERGE. */
  readonly prefix: readonly Token[];
  /** The offset of MERGE, where the part before it ends. */
  readonly prefixEnd: number;
  /** The name of the node in the statement. */
  readonly variable: string;
  readonly label: string;
  readonly id: Part;
  readonly assignments: readonly Assignment[];
  /** The offset at which the statement begins, and the offset after its last token. */
  readonly start: number;
  readonly end: number;
  /** The rows, if the statement contains them as a list. */
  readonly list: WrittenList | undefined;
}

/** An expression in the file, by offsets in UTF-16 units, end exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** An assignment of SET. Without `key`, the value is a map of which all entries are added. */
export interface Assignment {
  readonly key?: string;
  readonly value: Part;
}

export interface StatementFault {
  readonly offset: number;
  readonly reason: string;
}

const CLAUSES = ['WITH', 'UNWIND', 'MERGE', 'SET'];
/** Words of clauses and expressions that a dossier may not use. */
const REFUSED = [
  'MATCH',
  'OPTIONAL',
  'CREATE',
  'DELETE',
  'DETACH',
  'REMOVE',
  'CALL',
  'LOAD',
  'CSV',
  'FOREACH',
  'RETURN',
  'USE',
  'UNION',
  'WHERE',
  'ORDER',
  'SKIP',
  'LIMIT',
  'ON',
  'DROP',
  'ALTER',
  'SHOW',
  'TERMINATE',
  'GRANT',
  'DENY',
  'REVOKE',
  'EXISTS',
  'COUNT',
  'COLLECT',
  'INSERT',
  'FINISH',
  'YIELD',
  'NODETACH',
  'EXPLAIN',
  'PROFILE',
  'CYPHER',
  'USING',
  'BEGIN',
  'COMMIT',
];
const SHAPE = 'a statement reads: [WITH … AS shared] UNWIND [ … ] AS row MERGE (x:Label {id: row.id}) SET x += row';

/** Parses one statement, or returns what is wrong with it and where. */
export function readStatement(tokens: readonly Token[]): TableStatement | StatementFault {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return { offset: 0, reason: SHAPE };
  const refused = tokens.find((_token, index) => isRefused(tokens, index));
  if (refused !== undefined) {
    return { offset: refused.start, reason: `${refused.text.toUpperCase()} is not allowed in a dossier: ${SHAPE}` };
  }
  const clauseAt = (name: string): number => tokens.findIndex((token) => token.depth === 0 && isWord(token, name));
  const merge = clauseAt('MERGE');
  const set = clauseAt('SET');
  if (!CLAUSES.slice(0, 3).some((clause) => isWord(first, clause))) {
    return { offset: first.start, reason: `'${first.text}' begins no statement of a dossier: ${SHAPE}` };
  }
  if (merge < 0) return { offset: first.start, reason: `MERGE is missing: ${SHAPE}` };
  const next = maybeClause(tokens.slice(merge));
  if (isWord(next, 'WITH') || isWord(next, 'UNWIND')) return missingSemicolon(next);
  const node = readNode(tokens.slice(merge + 1, set < 0 ? undefined : set));
  if ('reason' in node) return node;
  const assignments: Assignment[] = [];
  for (const item of splitAt(set < 0 ? [] : tokens.slice(set + 1), ',')) {
    const assignment = readAssignment(item, node.variable, tokens[set]?.start ?? first.start);
    if ('reason' in assignment) return assignment;
    assignments.push(assignment);
  }
  return {
    prefix: tokens.slice(0, merge),
    variable: node.variable,
    label: node.label,
    id: node.id,
    assignments,
    start: first.start,
    end: last.end,
    prefixEnd: tokens[merge]?.start ?? first.start,
    list: writtenList(tokens.slice(0, merge)),
  };
}

function isRefused(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'sign') return token.text === '$';
  if (token?.kind !== 'word') return false;
  if (token.text.startsWith('$')) return true;
  const isKey = tokens[index + 1]?.text === ':' || tokens[index - 1]?.text === '.';
  return !isKey && REFUSED.includes(token.text.toUpperCase());
}

/** `(x:Label {id: expression})` */
function readNode(tokens: readonly Token[]): { variable: string; label: string; id: Part } | StatementFault {
  const [open, variable, colon, label, brace, id, idColon] = tokens;
  const close = tokens.at(-1);
  const closingBrace = tokens.at(-2);
  const isOne = tokens.filter((token) => token.depth === 0).length === 2;
  const offset = open?.start ?? 0;
  const wellFormed =
    open?.text === '(' &&
    variable?.kind === 'word' &&
    colon?.text === ':' &&
    label?.kind === 'word' &&
    brace?.text === '{' &&
    id?.text === 'id' &&
    idColon?.text === ':' &&
    closingBrace?.text === '}' &&
    close?.text === ')' &&
    isOne;
  if (!wellFormed) {
    return { offset, reason: `MERGE takes one node with one label and its id, like (p:Person {id: row.id}): ${SHAPE}` };
  }
  const inside = tokens.filter((token) => token.start > idColon.start && token.end <= closingBrace.start);
  const comma = inside.find((token) => token.depth === 2 && token.text === ',');
  if (comma !== undefined || inside.length === 0) {
    return { offset, reason: 'MERGE finds a node by its id alone; everything else is SET' };
  }
  return {
    variable: variable.text,
    label: label.text.replaceAll('`', ''),
    id: partOf(inside),
  };
}

/** `x += expression` or `x.key = expression` */
function readAssignment(tokens: readonly Token[], variable: string, begin: number): Assignment | StatementFault {
  const [target, sign, key, equals] = tokens;
  const clause = maybeClause(tokens);
  if (clause !== undefined) return missingSemicolon(clause);
  if (target?.text === variable && sign?.text === '+=' && tokens.length > 2) return { value: partOf(tokens.slice(2)) };
  if (
    target?.text === variable &&
    sign?.text === '.' &&
    key?.kind === 'word' &&
    equals?.text === '=' &&
    tokens.length > 4
  ) {
    return { key: key.text.replaceAll('`', ''), value: partOf(tokens.slice(4)) };
  }
  return { offset: target?.start ?? begin, reason: `SET takes ${variable} += map or ${variable}.column = value` };
}

function partOf(tokens: readonly Token[]): Part {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
}

/** Returns the first word of a clause after the first token. A column may have the name of a clause: `SET p.set = 1`. */
function maybeClause(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    (token, index) =>
      index > 0 &&
      token.depth === 0 &&
      tokens[index - 1]?.text !== '.' &&
      CLAUSES.some((clause) => isWord(token, clause)),
  );
}

function missingSemicolon(clause: Token | undefined): StatementFault {
  const word = clause?.text.toUpperCase() ?? '';
  return {
    offset: clause?.start ?? 0,
    reason: `a ; is missing before this ${word}, which begins another statement: write it`,
  };
}
