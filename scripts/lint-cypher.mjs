/**
 * Checks every Cypher file with Neo4j's own grammar, without a database: `node scripts/lint-cypher.mjs [file…]`.
 *
 * In all files it checks syntax, variables, functions, and labels and relationship types that Sanad writes nowhere.
 * In cypher/ it also checks the header: the first lines are comments with `Parameters: a, b (what b contains).` and
 * `Returns: …`, and they name the parameters that the statement uses. Each file has one statement, except in schema/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';

// The package contains ES modules and CommonJS. Only its CommonJS form loads in Node without a bundler.
const require = createRequire(import.meta.url);
const { lintCypherQuery, parseStatementsStrs, testData } = require('@neo4j-cypher/language-support');

const root = resolve(import.meta.dirname, '..');
const read = (path) => readFileSync(resolve(root, path), 'utf8');

/** The files of a folder with this ending: sorted paths relative to the root. */
function filesIn(folder, ending) {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();
}

/** The labels, relationship types and functions of a database with a loaded graph. */
function readSchema(cypherFiles) {
  const labels = new Set([...read('src/model/labels.ts').matchAll(/'([A-Z][A-Za-z]+)'/g)].map(([, label]) => label));
  const types = new Set(JSON.parse(read('seed/vocabulary.json')).map((row) => row.name));
  // A placeholder for all relationship types: src/graph/cypher/words.ts replaces it.
  types.add('RELATION_TYPES');
  for (const file of [...filesIn('src/dossier', '.ts'), ...filesIn('src/model', '.ts')]) {
    for (const [, word] of read(file).matchAll(/'([A-Z][A-Z_]+)'/g)) types.add(word);
  }
  for (const file of cypherFiles) {
    const text = withoutComments(read(file));
    for (const [, label] of text.matchAll(/\bFOR \(\w+:(\w+)\)/g)) labels.add(label);
    // A label or type that some statement writes exists. One that is only read is probably misspelt.
    for (const [clause] of text.matchAll(
      /\b(CREATE|MERGE)\s*\([^;]*?(?=\b(WITH|SET|MATCH|UNWIND|RETURN|CALL|MERGE|CREATE|REMOVE|DELETE)\b|;|$)/g,
    )) {
      for (const [, label] of clause.matchAll(/\(\w*:(\w+)/g)) labels.add(label);
      for (const [, type] of clause.matchAll(/\[\w*:(\w+)/g)) types.add(type);
    }
  }
  const functions = {};
  for (const [version, functionsOfVersion] of Object.entries(testData.mockSchema.functions)) {
    functions[version] = Object.fromEntries(
      Object.entries(functionsOfVersion).filter(([name]) => !/^(apoc|gds|genai)\./.test(name)),
    );
  }
  return { labels: [...labels], relationshipTypes: [...types], functions };
}

function withoutComments(text) {
  return text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('/') ? ' ' : match,
  );
}

/** The names after `Parameters:`, and the faults of the header. */
function readHeader(text) {
  const comment = /^(?:\/\/[^\n]*\n)+/.exec(text)?.[0];
  if (comment === undefined) {
    return {
      parameters: [],
      faults: ['no header: begin the file with a comment on what it does, its `Parameters:` and what it `Returns:`'],
    };
  }
  const plain = comment.replaceAll(/^\/\/ ?/gm, '').replaceAll('\n', ' ');
  const faults = [];
  const list = /\bParameters:\s*(.*?)\s*(?:\.(?=\s*Returns)|\.?\s*$)/.exec(plain)?.[1];
  if (list === undefined) {
    faults.push('the header has no `Parameters:` (write `Parameters: none.` if there are none)');
  }
  if (!/\bReturns:\s*\S/.test(plain)) {
    faults.push('the header has no `Returns:` (write `Returns: nothing.` if it returns nothing)');
  }
  const names = (list ?? '')
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((part) => /^\s*\$?(\w+)/.exec(part)?.[1])
    .filter((name) => name !== undefined && name !== 'none');
  return { parameters: names, faults, hasList: list !== undefined };
}

/** Rewords the linter's messages about a database: here the schema lists what Sanad writes, and Neo4j's functions. */
function inOurWords(message) {
  return message
    .replace(/^(Function|Procedure) (\S+) is not present in the database\..*/s, '$1 $2 does not exist in Neo4j')
    .replace(/ is not present in the database\..*/s, ' is written nowhere in Sanad; correct the spelling');
}

/** These statements use the deprecated `id()`, because reading a snapshot with text ids takes four times as long. */
const OF_SNAPSHOTS = ['graph', 'follow'].map((folder) => join('cypher', folder) + sep);
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
  const placeOf = (position) => {
    const before = text.slice(0, position).split('\n');
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
    for (const name of header.hasList ? parameters : []) {
      if (!used.has(name)) {
        yield { line: 1, column: 1, reason: `the header names the parameter ${name}, which no statement uses` };
      }
    }
    if (!header.hasList) parameters = [...used];
    if (statements.length === 0) {
      yield { line: 1, column: 1, reason: 'the file has no statement: write one, or delete the file' };
    }
    const second = file.startsWith(join('cypher', 'schema') + sep) ? undefined : statements[1];
    if (second !== undefined) {
      const start = second.offset + second.statement.search(/\S/);
      yield { ...placeOf(start), reason: 'a second statement: move it to its own file' };
    }
  }
  const fileSchema = { ...schema, parameters: Object.fromEntries(parameters.map((name) => [name, null])) };
  for (const { statement, offset: start } of statements) {
    for (const { message, offsets } of lintCypherQuery(statement, fileSchema).diagnostics) {
      if (isOurs && OF_SNAPSHOTS.some((folder) => file.startsWith(folder)) && OF_NODE_IDS.test(message)) continue;
      yield { ...placeOf(start + offsets.start), reason: inOurWords(message) };
    }
  }
}

const cypherFiles = filesIn('cypher', '.cypher');
const namedFiles = process.argv.slice(2).map((path) => relative(root, resolve(path)));
const files = namedFiles.length > 0 ? namedFiles : [...cypherFiles, ...filesIn('seed', '.cypher')];
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
