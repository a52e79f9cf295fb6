/** The fences between the rooms of src: what a room may import, and which packages and words belong to it. */
import { DOSSIER_DOORS } from './dossier-doors.mjs';
import { EXPLORER_DOORS } from './explorer-doors.mjs';

/** The files that every room may import, and the files from which every room may import types. */
export const COMMON = ['errors', 'progress'];
export const COMMON_TYPES = ['config', 'log'];

/**
 * `values` are the rooms that a room may import, and `types` those from which it may import only types. A file directly in src
 * is a room. A path with a slash names one file of a room. `doors` are the files that other rooms may import, and the README.md
 * of the room lists them; without `doors`, other rooms may import all files.
 * @type {Record<string, {values: readonly string[], types?: readonly string[], doors?: readonly string[], instead: string}>}
 */
export const ROOMS = {
  errors: { values: [], instead: 'errors.ts imports nothing of ours' },
  progress: { values: [], instead: 'progress.ts imports nothing of ours' },
  log: { values: [], instead: 'log.ts only opens the log' },
  config: { values: [], instead: 'config.ts only reads settings' },
  model: {
    values: [],
    instead: 'model imports no other room: move the definition into model, or the code into the room that needs it',
  },
  names: {
    values: ['model'],
    doors: ['fold', 'keys', 'lexicon/ordinary-names', 'match-name', 'numbers', 'sought'],
    instead: 'names are compared without a database: pass in what is needed',
  },
  texts: {
    values: ['names', 'model'],
    doors: ['query', 'match-text', 'match-label', 'sought-words', 'asks-for-disagreements'],
    instead: 'texts are compared without a database: pass in what is needed',
  },
  'language-model': {
    values: ['propose', 'names', 'model'],
    doors: ['named-text', 'propose-by-model', 'row-of-claim'],
    instead: 'language-model only asks and proves: src/cli reads the text and writes the rows',
  },
  propose: {
    values: ['names', 'model'],
    doors: [
      'names/known-names',
      'predicates/read-triggers',
      'read-text',
      'rows/propose-rows',
      'rows/proposed-row',
      'text/sentences',
    ],
    instead: 'propose only reads a text: the caller passes names and words in, and writes the rows',
  },
  queues: { values: [], instead: 'a queue orders what it receives, and knows nothing of it' },
  db: {
    values: ['queues', 'model'],
    doors: [
      'availability',
      'database',
      'probes',
      'local/index',
      'lookups',
      'statements',
      'transaction-number',
      'translate',
      'vocabulary',
    ],
    instead: 'db only opens, reads and writes: the caller passes the statement and its values in',
  },
  graph: {
    values: ['db', 'names', 'texts', 'model'],
    doors: ['choose', 'port', 'name-index', 'text-index', 'cypher/name-index', 'cypher/text-index'],
    instead: 'graph only implements the Graph port of graph/port.ts: traversals call it, and main.ts composes',
  },
  dossier: {
    values: ['db', 'names', 'model'],
    doors: DOSSIER_DOORS,
    instead: 'dossier only writes to the database: the caller passes everything else in',
  },
  traversals: {
    values: ['graph/port', 'graph/name-index', 'graph/text-index', 'names', 'texts', 'model'],
    instead: 'read through the Graph port of graph/port.ts; main.ts or cli passes an adapter in',
  },
  graphql: {
    values: ['traversals', 'model'],
    types: ['db', 'graph'],
    doors: ['bounds', 'context', 'current-apollo', 'fill', 'related-loaders'],
    instead: 'take it as an argument (types may be imported from db and graph)',
  },
  records: {
    values: ['db', 'graph/port', 'names', 'model'],
    doors: ['record', 'read-records', 'known-entities', 'stored-graph', 'convert'],
    instead: 'records only reads what a dossier holds: src/interchange writes it in other formats',
  },
  interchange: {
    values: [
      ...['traversals', 'names', 'model', 'records/record', 'records/stored-graph', 'records/convert'],
      'dossier/check/standards/standards',
    ],
    instead: 'a writer takes what it writes as an argument',
  },
  diff: {
    values: ['dossier', 'graph/port', 'interchange/formats/markdown/plain', 'model'],
    doors: ['compare-graphs', 'difference', 'graph-state', 'json', 'lines', 'markdown'],
    instead: 'diff only compares what was read: src/cli reads and loads both states',
  },
  access: {
    values: [],
    doors: ['token-store'],
    instead: 'access only keeps tokens: src/http asks for them',
  },
  http: {
    values: ['graphql', 'interchange', 'queues', 'model/languages'],
    types: ['access', 'records', 'traversals', 'model'],
    doors: [
      'admission/budget-limits',
      'answering',
      'connections',
      'hosts',
      'listen',
      'read-json',
      'server',
      'status',
      'visitors',
    ],
    instead: 'take it as an argument: main.ts or cli composes',
  },
  desk: {
    values: [
      'dossier',
      'names',
      'propose',
      'graph/cypher/name-index',
      'db/statements',
      'http/hosts',
      'http/listen',
      'http/read-json',
      'model',
    ],
    types: ['db'],
    doors: [
      'background-load',
      'contract',
      'desk-server',
      'desk-session',
      'search-graph',
      'one-time-token',
      'watch-folders',
    ],
    instead: 'the desk edits the files of one folder: the caller opens databases and loads dossiers',
  },
  explorer: {
    values: ['model'],
    doors: EXPLORER_DOORS,
    instead: 'the page sends GraphQL requests',
  },
  'desk-page': {
    values: ['model', 'explorer'],
    types: ['desk'],
    instead: 'the page of the desk sends requests to src/desk',
  },
  graphiql: { values: [], instead: 'the page sends GraphQL requests' },
  cli: {
    values: [
      'config',
      'log',
      'access',
      'desk',
      'diff',
      'language-model',
      'open',
      'main',
      'http',
      'interchange',
      'propose',
      'records',
      'graphql',
      'graph',
      'traversals',
      'names',
      'texts',
      'dossier',
      'db',
      'model',
    ],
    instead: 'a page is served as files, not imported',
  },
  open: {
    values: ['dossier', 'db', 'model'],
    instead: 'open.ts only opens databases and loads dossiers: main.ts composes the server',
  },
  main: {
    values: [
      'open',
      'cli',
      'config',
      'log',
      'access',
      'http',
      'interchange',
      'records',
      'graphql',
      'graph',
      'traversals',
      'dossier',
      'db',
      'model',
    ],
    instead: 'a page is served as files, not imported',
  },
};

/**
 * Packages that belong to rooms, or to folders of other rooms.
 * @type {readonly {package: RegExp, rooms: readonly string[], folders?: readonly string[], types?: readonly string[], instead: string}[]}
 */
export const PACKAGES = [
  {
    package: /^neo4j-driver/,
    rooms: ['db'],
    instead: 'use Database of src/db/database.ts, which translates errors and keeps deadlines',
  },
  {
    package: /^(graphql|@neo4j\/graphql|@graphql-tools\/[^/]+)(\/|$)/,
    rooms: ['graphql', 'graphiql'],
    types: ['http', 'main', 'cli'],
    instead: 'throw a class of src/errors.ts, which src/graphql translates; a schema is built in src/graphql',
  },
  {
    package: /^@apollo\//,
    rooms: ['graphql', 'http'],
    types: ['main'],
    instead: 'Apollo is set up in src/http, and its plugins are in src/graphql',
  },
  {
    package: /^(fastify|@fastify\/[^/]+|@as-integrations\/[^/]+)(\/|$)/,
    rooms: ['http', 'desk'],
    instead: 'routes and replies belong to src/http, and those of the desk to src/desk',
  },
  {
    package: /^prom-client$/,
    rooms: ['http'],
    instead: 'the room returns its numbers; src/http/metrics names and serves them',
  },
  {
    package: /^dotenv(\/|$)/,
    rooms: ['config'],
    instead: 'take the setting as an argument; readConfig() of src/config.ts reads it',
  },
  {
    package: /^(commander|cli-progress)(\/|$)/,
    rooms: ['cli'],
    instead: 'report to a Progress of src/progress.ts; src/cli shows it',
  },
  {
    package: /^(@mozilla\/readability|linkedom)(\/|$)/,
    rooms: [],
    folders: ['cli/document'],
    instead: 'src/cli/document/text-of-html.ts makes a text of a page',
  },
  {
    package: /^(node:)?process$/,
    rooms: [],
    instead: 'process is a global; its environment is read in src/config.ts alone',
  },
  {
    package: /^(react|react-dom)(\/|$)/,
    rooms: ['graphiql', 'explorer', 'desk-page'],
    folders: ['dossier/report'],
    instead: 'pages stand in src/explorer, src/desk-page and src/graphiql, those of a report in src/dossier/report',
  },
  {
    package:
      /^(graphiql|@graphiql\/[^/]+|monaco-editor|cytoscape(-\w+)?|@radix-ui\/[^/]+|@tanstack\/[^/]+|downshift|intl-messageformat)(\/|$)/,
    rooms: ['graphiql', 'explorer', 'desk-page'],
    instead: 'the pages are in src/explorer, src/desk-page and src/graphiql',
  },
];

/**
 * Texts of other languages in strings and templates, and the rooms to which they belong.
 * @type {readonly {name: string, pattern: RegExp, rooms: readonly string[], files?: readonly string[], instead: string}[]}
 */
export const WORDS = [
  {
    name: 'Cypher',
    pattern:
      /\b(MATCH|MERGE|CREATE|UNWIND|FOREACH|CALL)\s*[([{$]|\bDETACH\s+DELETE\b|\bRETURN\s|\b(CREATE|DROP|ALTER|SHOW)\s+(CONSTRAINT|INDEX|DATABASE|CURRENT)\b/,
    rooms: [],
    // Two files show the format in messages to authors; evaluate-statement.ts reads the rows of an author's statement; import-files.ts and row-lines.ts write such.
    // An export writes what a user runs after an import into Neo4j.
    files: [
      'dossier/read/read-statement.ts',
      'dossier/read/sort-rows.ts',
      'dossier/read/evaluate-statement.ts',
      'dossier/write/import-files.ts',
      'dossier/write/proposals-file.ts',
      'dossier/edit/row-lines.ts',
      'interchange/formats/neo4j/empty-lists.ts',
    ],
    instead: 'move it to a file of cypher/ and call statement() of src/db/statements.ts',
  },
  {
    name: 'GraphQL SDL',
    pattern:
      /^\s*(extend\s+)?(type|interface|input|enum|union|scalar|directive)\s+@?\w+[^;]*[{=(]|^\s*(extend\s+)?schema\s*[@{]/m,
    rooms: ['graphql'],
    instead: 'write definitions in src/graphql/typedefs/*.graphql',
  },
  {
    name: 'A colour or a length',
    pattern: /#[0-9a-f]{3}([0-9a-f]{3}([0-9a-f]{2})?)?\b(?![\w-])|\b(rgba?|hsla?|oklch)\(|\b\d+(px|rem)\b/i,
    rooms: ['explorer', 'desk-page', 'graphiql', 'interchange'],
    instead: 'colours and lengths belong to src/explorer',
  },
];

/**
 * The only files that may change `process.env`, and why; paths from the root of the project. All others pass values on:
 * to a function as an argument, to a child process as `env:`.
 * @type {Record<string, string>}
 */
export const ENVIRONMENT_SETTERS = {
  'tests/support/global-setup.ts': 'Jest hands values from its global setup to the workers in no other way',
  'jest.config.mjs': 'Jest hands the seed of a run to the workers in no other way',
};
