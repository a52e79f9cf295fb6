/**
 * Compares an imported graph with the same graph written in transactions. Each node and each relationship, with its labels, type and
 * properties, becomes one text; both graphs must have the same texts. `npm run bench:same` compares 500 relations.
 */
import neo4j from 'neo4j-driver';
import { InvariantError } from '../../dist/errors.js';
import { sizesOf } from '../traversals/graph.mjs';
import { writeGraph } from '../traversals/write.mjs';
import { DEFAULT_HOME, openDataset } from './dataset.mjs';

const RELATIONS = 500;
const log = (text) => process.stderr.write(`${text}\n`);

/** Returns each node and each relationship without its internal number. */
const EVERYTHING = `
MATCH (n)
RETURN labels(n) AS labels, null AS from, null AS to, properties(n) AS properties
UNION ALL
MATCH (a)-[r]->(b)
RETURN [type(r)] AS labels, coalesce(a.id, a.key) AS from, coalesce(b.id, b.key) AS to, properties(r) AS properties`;

const dataset = await openDataset({ home: DEFAULT_HOME, relations: RELATIONS, keep: false, heap: 512 }, log, () => {});
const { uri, username, password } = dataset.address;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
try {
  const imported = await everything();
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await writeGraph(dataset.address, sizesOf(RELATIONS), () => {});
  const written = await everything();
  const [onlyImported, onlyWritten] = [without(imported, written), without(written, imported)];
  if (onlyImported.length + onlyWritten.length > 0) {
    throw new InvariantError(
      `Imported and written graphs differ. Only imported (${onlyImported.length}): ${onlyImported.slice(0, 5).join('\n')}\n` +
        `Only written (${onlyWritten.length}): ${onlyWritten.slice(0, 5).join('\n')}`,
    );
  }
  process.stdout.write(`Both hold the same ${imported.length} nodes and relationships.\n`);
} finally {
  await driver.close();
  await dataset.stop();
}

async function everything() {
  const { records } = await driver.executeQuery(EVERYTHING, {}, { routing: 'READ' });
  return records.map((record) => textOf(record.toObject()));
}

function textOf({ labels, from, to, properties }) {
  const { checksum: _checksum, ...shown } = properties;
  const sorted = Object.entries(shown).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([labels.toSorted(), from, to, sorted.map(([name, value]) => [name, valueOf(value)])]);
}

/** An integer of Neo4j and a floating-point number of the same value become different texts. */
function valueOf(value) {
  if (Array.isArray(value)) return value.map(valueOf);
  return typeof value === 'number' ? `${value} as floating point` : String(value);
}

/** The texts that are not among the others; a text that occurs twice must be there twice. */
function without(texts, others) {
  const counts = new Map();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}
