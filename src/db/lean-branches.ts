/**
 * Joins the branches by type of a projection in which each branch has subqueries of its own, such as the names of an entity in all languages.
 * They differ by the type and by the numbers of their variables: `this4` and `var5` in place of `this1` and `var2`.
 */

const BEGIN = /CALL \(\*\) \{/;
/** A branch: a node that is given, one label, what follows for it, and the result. */
const BRANCH = /^\s*WITH \*\s+MATCH \((\w+)\)\s+WHERE \1:(\w+)\s+([^]*)\s+RETURN (\w+)\s*$/;
/** A variable that `@neo4j/graphql` numbers; no parameter, property or text, and no key: an alias of the request may have such a name. */
const NUMBERED = /(?<![$.'"\w])[a-z]+\d+\b(?!\s*:)/g;

/** Returns a statement that answers the same, given that a node is of one type. */
export function joinBranches(statement: string): string {
  const begin = BEGIN.exec(statement);
  if (begin === null) return statement;
  const first = begin.index + begin[0].length;
  const end = closingBrace(statement, first);
  if (end === undefined) return statement;
  const body = joinBranches(statement.slice(first, end));
  const joined = joinedBody(body, new Set(statement.slice(0, begin.index).match(NUMBERED) ?? []));
  return statement.slice(0, first) + (joined ?? body) + joinBranches(statement.slice(end));
}

/** @param outer variables of the statement before: they are the same in all branches */
function joinedBody(body: string, outer: ReadonlySet<string>): string | undefined {
  const branches = unitedParts(body).map((part) => BRANCH.exec(part));
  const [first] = branches;
  if (branches.length < 2 || first === null || first === undefined) return undefined;
  const [, node = '', , rest = '', result = ''] = first;
  const labels: string[] = [];
  const shape = shapeOf(rest, labelOf(first), outer, result);
  for (const branch of branches) {
    if (branch === null || branch[1] !== node || branch[4] !== result) return undefined;
    const label = labelOf(branch);
    if (shapeOf(branch[3] ?? '', label, outer, result) !== shape) return undefined;
    labels.push(label);
  }
  const type = `head([label IN labels(${node}) WHERE label IN [${labels.map((label) => `'${label}'`).join(', ')}]])`;
  // The first branch with all labels.
  return first[0]
    .replace(`${node}:${labelOf(first)}`, `${node}:${labels.join('|')}`)
    .replaceAll(`__resolveType: '${labelOf(first)}'`, `__resolveType: ${type}`);
}

const labelOf = (branch: RegExpExecArray): string => branch[2] ?? '';

/** The text of a branch without its type, and with its own variables numbered in order. */
function shapeOf(rest: string, label: string, outer: ReadonlySet<string>, result: string): string {
  const numbers = new Map<string, string>();
  return rest.replaceAll(`__resolveType: '${label}'`, '__resolveType: TYPE').replaceAll(NUMBERED, (name) => {
    if (outer.has(name) || name === result) return name;
    let own = numbers.get(name);
    if (own === undefined) numbers.set(name, (own = `OWN_${numbers.size}`));
    return own;
  });
}

/** The parts between the words UNION that are not within braces. */
function unitedParts(body: string): string[] {
  const parts: string[] = [];
  let begin = 0;
  let depth = 0;
  for (const { index, token } of tokensOf(body)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (depth === 0) {
      parts.push(body.slice(begin, index));
      begin = index + token.length;
    }
  }
  return [...parts, body.slice(begin)];
}

/** Returns undefined if there is none. */
function closingBrace(text: string, first: number): number | undefined {
  let depth = 1;
  for (const { index, token } of tokensOf(text, first)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** The braces and the words UNION from a place on; quoted texts are left out. */
function* tokensOf(text: string, first = 0): Generator<{ readonly index: number; readonly token: string }> {
  const tokens = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|[{}]|\bUNION\b/g;
  tokens.lastIndex = first;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    if (token === '{' || token === '}' || token === 'UNION') yield { index: match.index, token };
  }
}
