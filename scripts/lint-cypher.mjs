/**
 * Reads every Cypher file with Neo4j's own grammar, without a database: `node scripts/lint-cypher.mjs [file…]`.
 *
 * All files: syntax, variables, functions, and labels and relationship types that occur nowhere else in Sanad.
 * cypher/: also the header. Its first lines are comments that say `Parameters: a, b (what b holds).` and `Returns: …`;
 * the parameters named are those used; there is one statement a file, except in schema/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';

// The package says `module` and ships CommonJS as well; only that form loads in Node without a bundler.
const require = createRequire(import.meta.url);
const { lintCypherQuery, parseStatementsStrs, testData } = require('@neo4j-cypher/language-support');

const root = resolve(import.meta.dirname, '..');
const read = (path) => readFileSync(resolve(root, path), 'utf8');

/** All files of a folder with this ending, by paths relative to the root, in order. */
function filesIn(folder, ending) {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();
}

/** What Neo4j would know if the graph were loaded. */
function readSchema(cypherFiles) {
  const labels = new Set([...read('src/model/labels.ts').matchAll(/'([A-Z][A-Za-z]+)'/g)].map(([, label]) => label));
  const types = new Set(JSON.parse(read('seed/vocabulary.json')).map((row) => row.name));
  // Stands for all of them: src/graph/cypher/words.ts puts them in its place.
  types.add('RELATION_TYPES');
  for (const file of [...filesIn('src/dossier', '.ts'), ...filesIn('src/model', '.ts')]) {
    for (const [, word] of read(file).matchAll(/'([A-Z][A-Z_]+)'/g)) types.add(word);
  }
  for (const file of cypherFiles) {
    const text = withoutComments(read(file));
    for (const [, label] of text.matchAll(/\bFOR \(\w+:(\w+)\)/g)) labels.add(label);
    // What is written exists: a label or a type that is only ever read is a slip of the pen.
    for (const [clause] of text.matchAll(
      /\b(CREATE|MERGE)\s*\([^;]*?(?=\b(WITH|SET|MATCH|UNWIND|RETURN|CALL|MERGE|CREATE|REMOVE|DELETE)\b|;|$)/g,
    )) {
      for (const [, label] of clause.matchAll(/\(\w*:(\w+)/g)) labels.add(label);
      for (const [, type] of clause.matchAll(/\[\w*:(\w+)/g)) types.add(type);
    }
  }
  const functions = {};
  for (const [version, known] of Object.entries(testData.mockSchema.functions)) {
    functions[version] = Object.fromEntries(
      Object.entries(known).filter(([name]) => !/^(apoc|gds|genai)\./.test(name)),
    );
  }
  return { labels: [...labels], relationshipTypes: [...types], functions };
}

function withoutComments(text) {
  return text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('/') ? ' ' : found,
  );
}

/** The names after `Parameters:`, or the faults of the header. */
function readHeader(text) {
  const comment = /^(?:\/\/[^\n]*\n)+/.exec(text)?.[0];
  if (comment === undefined) {
    return {
      parameters: [],
      faults: ['begins without a comment that says what it does, its `Parameters:` and what it `Returns:`'],
    };
  }
  const plain = comment.replaceAll(/^\/\/ ?/gm, '').replaceAll('\n', ' ');
  const faults = [];
  const said = /\bParameters:\s*(.*?)\s*(?:\.(?=\s*Returns)|\.?\s*$)/.exec(plain)?.[1];
  if (said === undefined) {
    faults.push('the header names no `Parameters:` (write `Parameters: none.` where there are none)');
  }
  if (!/\bReturns:\s*\S/.test(plain)) {
    faults.push('the header does not say what it `Returns:` (write `Returns: nothing.`)');
  }
  const names = (said ?? '')
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((part) => /^\s*\$?(\w+)/.exec(part)?.[1])
    .filter((name) => name !== undefined && name !== 'none');
  return { parameters: names, faults, isSaid: said !== undefined };
}

/** The linter speaks of a database that it knows; here it knows what Sanad writes and Neo4j's own functions. */
function inOurWords(message) {
  return message
    .replace(/^(Function|Procedure) (\S+) is not present in the database\..*/s, "$1 $2 is none of Neo4j's own")
    .replace(/ is not present in the database\..*/s, ' is written nowhere in Sanad: misspelt?');
}

/** A snapshot is read by Neo4j's own numbers of nodes, deprecated as they are: ids as text take four times as long to read. */
const READ_WHOLE = join('cypher', 'graph') + sep;
const OF_NODE_IDS = /^Function id is deprecated|deprecated function\. \('id' has/;

function* lintFile(file, schema) {
  const text = read(file);
  const isOurs = file.startsWith(`cypher${sep}`);
  const statements = [];
  let offset = 0;
  for (const statement of parseStatementsStrs(text)) {
    if (withoutComments(statement).replaceAll(/[\s;]/g, '') !== '') statements.push({ statement, offset });
    offset += statement.length;
  }
  const placeOf = (at) => {
    const before = text.slice(0, at).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
  };
  let parameters = [];
  if (isOurs) {
    const header = readHeader(text);
    parameters = header.parameters;
    for (const reason of header.faults) yield { line: 1, column: 1, reason };
    const used = new Set(
      [...withoutComments(text).matchAll(/\$(?:(\w+)|`([^`]+)`)/g)].map(([, name, quoted]) => name ?? quoted),
    );
    for (const name of header.isSaid ? parameters : []) {
      if (!used.has(name)) {
        yield { line: 1, column: 1, reason: `the header names the parameter ${name}, which no statement uses` };
      }
    }
    if (!header.isSaid) parameters = [...used];
    if (statements.length === 0) yield { line: 1, column: 1, reason: 'holds no statement' };
    const second = file.startsWith(join('cypher', 'schema') + sep) ? undefined : statements[1];
    if (second !== undefined) {
      const start = second.offset + second.statement.search(/\S/);
      yield { ...placeOf(start), reason: 'a second statement: give it a file of its own' };
    }
  }
  const known = { ...schema, parameters: Object.fromEntries(parameters.map((name) => [name, null])) };
  for (const { statement, offset: start } of statements) {
    for (const { message, offsets } of lintCypherQuery(statement, known).diagnostics) {
      if (isOurs && file.startsWith(READ_WHOLE) && OF_NODE_IDS.test(message)) continue;
      yield { ...placeOf(start + offsets.start), reason: inOurWords(message) };
    }
  }
}

const cypherFiles = filesIn('cypher', '.cypher');
const asked = process.argv.slice(2).map((path) => relative(root, resolve(path)));
const files = asked.length > 0 ? asked : [...cypherFiles, ...filesIn('seed', '.cypher')];
const schema = readSchema(cypherFiles);
let faults = 0;
for (const file of files) {
  for (const { line, column, reason } of lintFile(file, schema)) {
    console.log(`${file}:${line}:${column}: ${reason}`);
    faults += 1;
  }
}
console.log(
  faults === 0 ? `${files.length} Cypher files, no faults` : `${faults} faults in ${files.length} Cypher files`,
);
process.exitCode = faults === 0 ? 0 : 1;
