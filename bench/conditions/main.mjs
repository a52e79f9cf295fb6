/**
 * Searches for the slowest requests that the bound `rows` accepts: `node bench/conditions/main.mjs --url http://127.0.0.1:4000`.
 * It draws random conditions and selections from the schema of a running server, keeps those under the bound with the largest
 * estimates, and sends each of them twice. The first answer includes the planning of the statement.
 *
 * `--seed` (1) repeats a search, `--draws` (3000) and `--sent` (20) bound it. `--pid` is the process of Neo4j: then the table has its
 * CPU time too, which depends less on other load of the machine.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, getNamedType, isEnumType, isInputObjectType, parse } from 'graphql';
import { REQUEST_BOUNDS, checkRequest } from '../../dist/graphql/bounds.js';
import { measureComplexity } from '../../dist/graphql/complexity.js';
import { lookupRows } from '../../dist/graphql/lookup-rows.js';
import { randomOf } from '../traversals/random.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    seed: { type: 'string', default: '1' },
    draws: { type: 'string', default: '3000' },
    sent: { type: 'string', default: '20' },
    pid: { type: 'string' },
  },
});

const print = (line) => process.stdout.write(`${line}\n`);
const log = (line) => process.stderr.write(`${line}\n`);

const random = randomOf(Number(values.seed));
const below = (count) => Math.floor(random() * count);
const oneOf = (list) => list[below(list.length)];

async function ask(query, variables) {
  const response = await fetch(new URL('/graphql', values.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return await response.json();
}

/** A condition that few rows satisfy, so that no search ends early. */
function comparison(type) {
  const fields = type.getFields();
  if (fields.contains !== undefined) return { contains: `zz${below(1_000)}` };
  const of = getNamedType(fields.eq.type);
  if (isEnumType(of)) return { eq: oneOf(of.getValues()).name };
  if (of.name === 'Int' || of.name === 'Float') return { eq: -1 - below(1_000) };
  if (of.name === 'Date') return { eq: `1800-01-${10 + below(20)}` };
  return { eq: of.name === 'Boolean' ? false : null };
}

function condition(type, left) {
  const lists = [];
  const simple = [];
  for (const { name, type: of } of Object.values(type.getFields())) {
    const inner = getNamedType(of);
    if (['AND', 'OR', 'NOT'].includes(name) || !isInputObjectType(inner)) continue;
    (inner.getFields().eq === undefined ? lists : simple).push([name, inner]);
  }
  const wide = left > 0 && random() < 0.3;
  if (wide) return { [oneOf(['AND', 'OR'])]: Array.from({ length: 2 + below(8) }, () => condition(type, left - 1)) };
  if (left === 0 && simple.length === 0) return {};
  if (simple.length > 0 && (left === 0 || lists.length === 0 || random() < 0.1)) {
    const [name, inner] = oneOf(simple);
    return { [name]: comparison(inner) };
  }
  const [name, inner] = oneOf(lists);
  const { some } = inner.getFields();
  if (some === undefined) return { [name]: condition(inner, left - 1) };
  return { [name]: { [oneOf(['some', 'all', 'none', 'single'])]: condition(getNamedType(some.type), left - 1) } };
}

/** A request: a few root lists with conditions, some with lists within them. */
function request(schema) {
  const variables = {};
  const definitions = [];
  const variable = (type) => {
    const name = `w${definitions.length}`;
    definitions.push(`$${name}: ${type.name}`);
    variables[name] = condition(type, 1 + below(5));
    return `$${name}`;
  };
  const lists = (type) => Object.values(type.getFields()).filter(isList);
  const field = (of, left) => {
    const type = getNamedType(of.type);
    const where = getNamedType(of.args.find(({ name }) => name === 'where').type);
    const inner = left > 0 && type.getFields ? lists(type) : [];
    const deeper = inner.length > 0 && random() < 0.5 ? ` ${field(oneOf(inner), left - 1)}` : '';
    const restricted = random() < 0.8 ? `, where: ${variable(where)}` : '';
    return `${of.name}(limit: ${oneOf([1, 20, 500])}${restricted}) { id${deeper} }`;
  };
  const roots = lists(schema.getQueryType());
  const body = Array.from({ length: 1 + below(4) }, (_, index) => `a${index}: ${field(oneOf(roots), below(4))}`).join(
    ' ',
  );
  const query = definitions.length > 0 ? `query (${definitions.join(', ')}) { ${body} }` : `{ ${body} }`;
  return { query, variables };
}

const isList = ({ args }) => args.some(({ name }) => name === 'where') && args.some(({ name }) => name === 'limit');

/** The estimate of a request, or undefined if a bound refuses it. */
function estimateOf(schema, { query, variables }, counts) {
  const document = parse(query);
  const [operation] = document.definitions;
  try {
    checkRequest(document, operation, variables);
    const measured = { schema, document, operation, variables };
    const { rows, mostly } = lookupRows(measured, counts);
    const { complexity } = measureComplexity(measured);
    return complexity <= REQUEST_BOUNDS.complexity && rows <= REQUEST_BOUNDS.rows ? { rows, mostly } : undefined;
  } catch {
    return undefined;
  }
}

function cpuMillis() {
  if (values.pid === undefined) return NaN;
  const [, after = ''] = readFileSync(`/proc/${values.pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  // Ticks of a hundredth of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function timed({ query, variables }) {
  const [began, cpu] = [performance.now(), cpuMillis()];
  const { errors } = await ask(query, variables);
  const code = errors?.[0]?.extensions?.code;
  return { millis: performance.now() - began, cpu: cpuMillis() - cpu, code };
}

const schema = buildClientSchema((await ask(getIntrospectionQuery({ descriptions: false }))).data);
const { stats: counts } = (await ask('{ stats { claims documents dossiers entities } }')).data;
const drawn = Array.from({ length: Number(values.draws) }, () => request(schema))
  .map((each) => ({ ...each, estimate: estimateOf(schema, each, counts) }))
  .filter(({ estimate }) => estimate !== undefined)
  .toSorted((a, b) => b.estimate.rows - a.estimate.rows);
log(`${drawn.length} of ${values.draws} requests are under the bound; the largest are sent.`);
print('| rows | first, ms | again, ms | CPU first, ms | CPU again, ms | most of it in |\n|---|---|---|---|---|---|');
let worst = { millis: 0, cpu: 0 };
for (const each of drawn.slice(0, Number(values.sent))) {
  const first = await timed(each);
  const again = await timed(each);
  if (first.code !== undefined) log(`${first.code} ${JSON.stringify(each).slice(0, 2_000)}`);
  worst = { millis: Math.max(worst.millis, again.millis), cpu: Math.max(worst.cpu, first.cpu) };
  const cells = [first.millis, again.millis, first.cpu, again.cpu].map((value) => Math.round(value));
  print(`| ${each.estimate.rows} | ${cells.join(' | ')} | ${each.estimate.mostly} |`);
}
print(
  `\n${JSON.stringify(counts)}: at worst ${Math.round(worst.millis)} ms when planned, ${worst.cpu} ms of CPU with planning.`,
);
