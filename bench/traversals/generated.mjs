/** Stands in for the database where only memory counts: answers the statements of a build with the rows of the synthetic graph. */
import { statement } from '../../dist/db/statements.js';
import { readSharedVocabulary } from '../../dist/dossier/files.js';
import { termParameters } from '../../dist/dossier/parameters.js';
import { dayNumber } from '../../dist/model/dates.js';
import { documents, entityBatches, relationBatches } from './graph.mjs';

const BATCH = 10_000;

/** @returns what `buildSnapshot` asks of a database; each reading draws new rows, so that nobody shares them */
export async function generatedDatabase(sizes) {
  const terms = termParameters(await readSharedVocabulary());
  const rows = new Map([
    [statement('graph/entities'), () => flat(entityBatches(sizes, BATCH), entityRow)],
    [statement('graph/relations'), () => flat(relationBatches(sizes, BATCH), relationRow)],
    [statement('graph/claims'), () => flat(relationBatches(sizes, BATCH), claimRows)],
    [statement('graph/documents'), () => documents().map(documentRow)],
    [statement('graph/contradictions'), () => []],
    [statement('graph/counts'), () => [{}]],
    [statement('graph/vocabulary'), () => terms.map(({ properties }) => ({ json: properties.json }))],
  ]);
  return { bookmark: async () => 'generated', readMany: async (cypher) => rows.get(cypher)() };
}

function flat(batches, rowsOf) {
  const rows = [];
  for (const batch of batches) for (const each of batch) rows.push(...[rowsOf(each)].flat());
  return rows;
}

function entityRow({ id, labels, names: { name, nameAr, aliases } }) {
  return { id, labels, name, nameAr, aliases, kind: null, note: null };
}

function relationRow({ id, type, from, to, occasion }) {
  return { id, type, from, to, occasion };
}

function claimRows({ id, type, from, to, occasion, claims }) {
  return claims.map(({ properties, bounds, document, speaker, through }) => ({
    id: properties.id,
    relation: id,
    actual: true,
    affirmed: properties.polarity === 'AFFIRMED',
    voice: properties.voice,
    startEarliest: dayOf(bounds.startEarliest),
    startLatest: dayOf(bounds.startLatest),
    endEarliest: dayOf(bounds.endEarliest),
    endLatest: dayOf(bounds.endLatest),
    origin: properties.origin,
    documents: [document],
    speakers: speaker === null ? [through] : [speaker, through],
    originators: 1,
    other: { predicate: type, subject: from, object: to, occasion },
  }));
}

function documentRow({ id, published }) {
  return { id, publishedEarliest: dayOf(published.earliest), publishedLatest: dayOf(published.latest) };
}

function dayOf(text) {
  return text === null ? null : dayNumber(text);
}
