/** `sanad positions`: prints who takes which position on an event, an agreement or a relation, as a matrix or for spreadsheets. */
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { readVocabulary } from '../db/vocabulary.ts';
import { BadInputError, ConfigError, EmptyDatabaseError, SanadError } from '../errors.ts';
import { chooseGraphSource } from '../graph/choose.ts';
import { Neo4jNameIndex } from '../graph/cypher/name-index.ts';
import { Neo4jTextIndex } from '../graph/cypher/text-index.ts';
import type { Through } from '../graph/port.ts';
import { BYTE_ORDER_MARK } from '../interchange/csv.ts';
import { positionsCsv } from '../interchange/positions/csv.ts';
import { positionsMatrix } from '../interchange/positions/matrix.ts';
import { wordsIn, type Shown } from '../interchange/positions/words.ts';
import type { Log } from '../log.ts';
import { isDay } from '../model/calendar.ts';
import { labelIn } from '../model/labels-of-word.ts';
import { canonicalLanguage } from '../model/languages.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import type { FoundPropositionPositions } from '../traversals/positions.ts';
import { Deadline } from '../traversals/question.ts';
import { Traversals } from '../traversals/traversals.ts';
import { idsNear } from './ids-near.ts';

export interface PositionsOptions {
  readonly csv?: boolean;
  /** Begin the table for spreadsheets with the mark by which they recognize UTF-8. */
  readonly bom?: boolean;
  /** BCP 47. Default: en. */
  readonly language?: string;
  /** Ids: only claims of these dossiers. */
  readonly dossier?: readonly string[];
  readonly publishedBy?: string;
  readonly asOf?: string;
}

/** 600_000 (ten minutes): nobody else waits for this command. */
const DEADLINE_MILLIS = 600_000;
/** The width of a terminal within which the matrix is drawn, and the one for a file or a pipe. */
const WIDTH = { least: 80, most: 120, elsewhere: 100 } as const;

/** @throws {BadInputError | ConfigError | EmptyDatabaseError | DatabaseUnavailableError} */
export async function positions(
  config: Config,
  progress: Progress,
  log: Log,
  ids: readonly string[],
  options: PositionsOptions,
): Promise<void> {
  const { language, through } = readOptions(options);
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    const vocabulary = await readVocabulary(open.database);
    if (vocabulary.rows.length === 0) {
      throw new EmptyDatabaseError('The database holds no dossier yet. Load one: sanad load FOLDER.');
    }
    const answers = await answersTo(config, open.database, log, ids, through);
    const shown = shownIn(language, vocabulary);
    process.stdout.write(textOf(answers, shown, options));
    // The matrix says so itself.
    if (options.csv === true && answers.every(({ rows }) => rows.length === 0)) {
      process.stderr.write(`${wordsIn(language).nobody}\n`);
    }
  } finally {
    await open.close();
  }
}

function readOptions({ csv, bom, language = 'en', dossier = [], publishedBy, asOf }: PositionsOptions): {
  readonly language: string;
  readonly through: Through;
} {
  const tag = canonicalLanguage(language);
  if (tag === undefined) {
    throw new ConfigError(`--language must be a tag of BCP 47, such as ar, but is '${language}'.`);
  }
  for (const [name, day] of Object.entries({ '--published-by': publishedBy, '--as-of': asOf })) {
    if (day === undefined || isDay(day)) continue;
    throw new ConfigError(`${name} must be a day that exists, such as 2021-07-26, but is '${day}'.`);
  }
  if (bom === true && csv !== true) throw new ConfigError('--bom begins a table for spreadsheets: give --csv too.');
  return { language: tag, through: { ...(dossier.length > 0 && { dossiers: dossier }), publishedBy, asOf } };
}

/** Each proposition once, also if several ids lead to it. */
async function answersTo(
  config: Config,
  database: Database,
  log: Log,
  ids: readonly string[],
  through: Through,
): Promise<readonly FoundPropositionPositions[]> {
  // A snapshot reads the whole graph. That is not worth it for a few questions, so the database answers them, unless SANAD_GRAPH says otherwise.
  const graph = config.graph === 'auto' ? 'cypher' : config.graph;
  const settings = { ...config, graph, requestDeadlineMillis: DEADLINE_MILLIS };
  const { source } = await chooseGraphSource(database, settings, (error) => log.warn({ err: error }, 'reading failed'));
  const traversals = new Traversals(
    source,
    new Neo4jNameIndex(database, () => {}),
    new Neo4jTextIndex(database, () => {}),
  );
  const deadline = new Deadline(DEADLINE_MILLIS);
  try {
    await source.start();
    await requireDossiers(traversals, through, deadline);
    const byKey = new Map<string, FoundPropositionPositions>();
    for (const id of ids) {
      for (const answer of await answerTo(traversals, id, through, deadline)) byKey.set(answer.key, answer);
    }
    return [...byKey.values()];
  } finally {
    source.stop();
  }
}

/** So that what `answerTo` catches is about the id. */
async function requireDossiers(traversals: Traversals, { dossiers }: Through, deadline: Deadline): Promise<void> {
  if (dossiers === undefined) return;
  try {
    await traversals.stats(deadline, dossiers);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    throw new BadInputError(error.message.replace(/^dossiers: /, '--dossier: '), { cause: error });
  }
}

async function answerTo(
  traversals: Traversals,
  id: string,
  through: Through,
  deadline: Deadline,
): Promise<readonly FoundPropositionPositions[]> {
  try {
    return await traversals.positions({ of: id, through }, deadline);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    const near = await hintsNear(traversals, id, deadline);
    const hint = near.length === 0 ? '' : `\nNear it: ${near.join(', ')}`;
    throw new BadInputError(`${error.message.replace(/^of: /, '')}${hint}`, { cause: error });
  }
}

/** No hint where finding one fails, for instance beside an entity with very many relations: the error is about the id. */
async function hintsNear(traversals: Traversals, id: string, deadline: Deadline): Promise<readonly string[]> {
  try {
    return await idsNear(traversals, id, deadline);
  } catch (error) {
    if (error instanceof SanadError) return [];
    throw error;
  }
}

function shownIn(language: string, vocabulary: Vocabulary): Shown {
  return {
    language,
    predicate: (name) => {
      const row = vocabulary.predicate(name);
      return row === undefined ? name : labelIn(row, language);
    },
  };
}

function textOf(
  answers: readonly FoundPropositionPositions[],
  shown: Shown,
  { csv = false, bom = false }: PositionsOptions,
): string {
  if (csv) return (bom ? BYTE_ORDER_MARK : '') + positionsCsv(answers, shown);
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(Math.max(columns, WIDTH.least), WIDTH.most) : WIDTH.elsewhere;
  return positionsMatrix(answers, shown, width);
}
