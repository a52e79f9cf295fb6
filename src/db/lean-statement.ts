/**
 * The statements that `@neo4j/graphql` writes about an interface have a branch for each type that implements it: nine of an entity.
 * Neo4j takes most of a second to plan a question with a few of them, and plans each new one. If all branches are the same, one
 * branch serves for all; the rest of a statement is not changed. See docs/decisions/0019-lean-statements.md.
 */

import { joinBranches } from './lean-branches.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** Projections of one node by its type, joined by UNION. */
const BRANCHES =
  /CALL \(\*\) \{\s+(WITH \*\s+MATCH \((\w+)\)\s+WHERE \2:\w+\s+WITH \2 \{[^{}]*\} AS (\w+)\s+RETURN \3\s+(?:UNION\s+WITH \*\s+MATCH \(\2\)\s+WHERE \2:\w+\s+WITH \2 \{[^{}]*\} AS \3\s+RETURN \3\s+)+)\}\s+(RETURN \3\b)/g;
const BRANCH = /WHERE \w+:(\w+)\s+WITH \w+ \{([^{}]*)\} AS/g;

/** Whether a neighbour of any of the types is such. */
const ALTERNATIVES =
  /\(EXISTS \{\s+MATCH \(\w+\)<?-\[:\w+\]->?\(\w+:\w+\)\s+WHERE [^{}]*\}(?: OR EXISTS \{\s+MATCH \(\w+\)<?-\[:\w+\]->?\(\w+:\w+\)\s+WHERE [^{}]*\})+\)/g;
const ALTERNATIVE = /EXISTS \{\s+MATCH (\(\w+\)<?-\[:\w+\]->?)\((\w+):(\w+)\)\s+WHERE ([^{}]*)\}/g;

const MOST_KEPT = 500;
const kept = new Map<string, string>();

/** The statement with fewer branches; it answers the same, given that a node is of one type. */
export function leanStatement(statement: string, parameters: Parameters): string {
  return withOneExists(withOneBranch(statement), parameters);
}

function withOneBranch(statement: string): string {
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const simple = statement.replaceAll(
    BRANCHES,
    (whole: string, ...[body = '', node = '', result = '', end = '']: readonly string[]) => {
      const branches = Array.from(body.matchAll(BRANCH), ([, label = '', fields = '']) => ({
        label,
        fields: fields.replace(`'${label}'`, 'TYPE'),
      }));
      const [first] = branches;
      if (first === undefined || branches.some(({ fields }) => fields !== first.fields)) return whole;
      const labels = branches.map(({ label }) => label);
      const type = `head([label IN labels(${node}) WHERE label IN [${labels.map((label) => `'${label}'`).join(', ')}]])`;
      const fields = first.fields.replace('TYPE', type);
      return `WITH ${node} WHERE ${node}:${labels.join('|')}\nWITH ${node} {${fields}} AS ${result}\n${end}`;
    },
  );
  const lean = joinBranches(simple);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(statement, lean);
  return lean;
}

/** The same value comes as another parameter in each branch. */
function withOneExists(statement: string, parameters: Parameters): string {
  if (!statement.includes(' OR EXISTS {')) return statement;
  return statement.replaceAll(ALTERNATIVES, (whole: string) => {
    const ways = Array.from(whole.matchAll(ALTERNATIVE), ([, way = '', node = '', label = '', condition = '']) => ({
      way,
      node,
      label,
      condition,
    }));
    const [first] = ways;
    if (first === undefined) return whole;
    const sameness = ways.map(({ way, node, condition }) => {
      const named = condition.replaceAll(new RegExp(`\\b${node}\\b`, 'g'), 'NODE');
      return way + named.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(parameters[name]) ?? 'NULL');
    });
    if (sameness.some((way) => way !== sameness[0])) return whole;
    const labels = ways.map(({ label }) => label).join('|');
    return `EXISTS {\n  MATCH ${first.way}(${first.node}:${labels})\n  WHERE ${first.condition.trimEnd()}\n}`;
  });
}
