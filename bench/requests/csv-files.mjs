/**
 * Writes the synthetic graph as CSV files for Neo4j's importer: everything that the loader would write, except the vocabulary and
 * the indexes. The loader's own statements write these two.
 */
import { join } from 'node:path';
import { CsvFile } from './csv-file.mjs';
import {
  dayOf,
  documents,
  DOSSIER,
  entityBatches,
  keyedNames,
  relationBatches,
  sha256,
  storedOn,
} from '../traversals/graph.mjs';

const BATCH = 10_000;
const DAYS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'];
const DAY_COLUMNS = DAYS.map((name) => `${name}:date`);
const STORED_DAYS = [...DAYS.map((name) => `${name}Day`), 'firstDay', 'lastDay'];
const CLAIM_TEXTS = ['hash', 'predicate', 'relation', 'voice', 'polarity', 'mode', 'when', 'text', 'textAr', 'origin'];
/** The loader's numbers come from JavaScript, so Neo4j stores them as floating point. Numbers that Neo4j counts are integers. */
const NUMBER = 'double';

/**
 * @param checksum the checksum of the dossier's files
 * @returns the paths of the files for the importer, and the numbers of entities, relations and claims
 */
export function writeCsvFiles(folder, sizes, checksum, logThrottled) {
  const files = { nodes: [], relationships: [] };
  const file = (kind, name, header) => {
    const csvFile = new CsvFile(join(folder, `${name}.csv`), header);
    files[kind].push(csvFile);
    return csvFile;
  };
  const link = (type, from, to, properties = []) => {
    const csv = file('relationships', `${from}-${type}`, [
      `:START_ID(${from})`,
      ...properties,
      `:END_ID(${to})`,
      ':TYPE',
    ]);
    return (start, end, ...values) => csv.write([start, ...values, end, type]);
  };
  writeDossier(file, checksum);
  writeEntities(file, link, sizes, logThrottled);
  writeDocuments(file, link);
  const counts = writeRelations(file, link, sizes, logThrottled);
  for (const csv of [...files.nodes, ...files.relationships]) csv.close();
  return {
    nodes: files.nodes.map(({ path }) => path),
    relationships: files.relationships.map(({ path }) => path),
    counts: { entities: sizes.entities, ...counts },
  };
}

function writeDossier(file, checksum) {
  const { id, title, titleAr, codebook, codedBy, formatVersion, reviewed } = DOSSIER;
  const texts = ['title', 'titleAr', 'codebook', 'codedBy', 'checksum'];
  const csv = file('nodes', 'Dossier', [
    'id:ID(Dossier)',
    ...texts,
    `formatVersion:${NUMBER}`,
    'reviewed:boolean',
    ':LABEL',
  ]);
  csv.write([id, title, titleAr, codebook, codedBy, checksum, formatVersion, String(reviewed), 'Dossier']);
}

function writeEntities(file, link, sizes, logThrottled) {
  let written = 0;
  const columns = ['name', 'nameAr', 'aliases:string[]'];
  const csv = file('nodes', 'Entity', ['id:ID(Entity)', ...columns, 'nameKeys:string[]', ':LABEL']);
  const names = link('NAMES', 'Dossier', 'Entity', ['hash', ...columns, 'keys:string[]']);
  for (const batch of entityBatches(sizes, BATCH)) {
    for (const entity of batch) {
      const { hash, name, nameAr, aliases, keys } = keyedNames(entity);
      csv.write([entity.id, name, nameAr, aliases, keys, entity.labels]);
      names(DOSSIER.id, entity.id, hash, name, nameAr, aliases, keys);
    }
    written += batch.length;
    logThrottled(`drawing: ${written} of ${sizes.entities} entities`);
  }
}

function writeDocuments(file, link) {
  const texts = Object.keys(documents()[0].properties).filter((name) => name !== 'id');
  const days = ['publishedEarliest', 'publishedLatest'];
  const columns = [...texts, ...days.map((name) => `${name}:date`), ...days.map((name) => `${name}Day:long`)];
  const csv = file('nodes', 'Document', ['id:ID(Document)', ...columns, ':LABEL']);
  const publishedBy = link('PUBLISHED_BY', 'Document', 'Entity');
  const isIn = link('IN', 'Document', 'Dossier');
  for (const { id, properties, published, publishedBy: outlet } of documents()) {
    const dates = [published.earliest, published.latest];
    csv.write([id, ...texts.map((name) => properties[name]), ...dates, ...dates.map(dayOf), 'Document']);
    publishedBy(id, outlet);
    isIn(id, DOSSIER.id);
  }
}

function writeRelations(file, link, sizes, logThrottled) {
  const csv = file('relationships', 'relations', [
    ':START_ID(Entity)',
    ...['id', 'occasion', 'claims:string[]', 'status', 'origins:long'],
    ...DAY_COLUMNS,
    ':END_ID(Entity)',
    ':TYPE',
  ]);
  const writeClaim = claimWriter(file, link);
  let [relations, claims] = [0, 0];
  for (const batch of relationBatches(sizes, BATCH)) {
    for (const { from, to, type, properties, bounds, claims: relationClaims } of batch) {
      const { id, occasion, claims: claimIds, status, origins } = properties;
      csv.write([from, id, occasion, claimIds, status, origins, ...DAYS.map((name) => bounds[name]), to, type]);
      for (const claim of relationClaims) writeClaim(claim);
      claims += relationClaims.length;
    }
    relations += batch.length;
    logThrottled(`drawing: ${relations} of ${sizes.relations} relations`);
  }
  return { relations, claims };
}

function claimWriter(file, link) {
  const csv = file('nodes', 'Claim', [
    'id:ID(Claim)',
    ...CLAIM_TEXTS,
    `start:${NUMBER}`,
    `end:${NUMBER}`,
    ...DAY_COLUMNS,
    'rootOrigin',
    'dossier',
    ...STORED_DAYS.map((name) => `${name}:long`),
    ':LABEL',
  ]);
  const isIn = link('IN', 'Claim', 'Dossier');
  const subjectIs = link('SUBJECT', 'Claim', 'Entity');
  const objectIs = link('OBJECT', 'Claim', 'Entity');
  const isAbout = link('ABOUT', 'Claim', 'Entity');
  const passageColumns = [`position:${NUMBER}`, `start:${NUMBER}`, `end:${NUMBER}`, 'sha256'];
  const reportedIn = link('REPORTED_IN', 'Claim', 'Document', passageColumns);
  const attributedTo = link('ATTRIBUTED_TO', 'Claim', 'Entity', [`position:${NUMBER}`, 'act']);
  return (claim) => {
    const { properties, bounds, subject, object, occasion, document, passage, through, speaker } = claim;
    const { id } = properties;
    const stored = storedOn(claim);
    const { position, start, end } = passage;
    csv.write([
      id,
      ...CLAIM_TEXTS.map((name) => properties[name]),
      start,
      end,
      ...DAYS.map((name) => bounds[name]),
      stored.rootOrigin,
      stored.dossier,
      ...STORED_DAYS.map((name) => stored[name]),
      'Claim',
    ]);
    isIn(id, DOSSIER.id);
    subjectIs(id, subject);
    objectIs(id, object);
    if (occasion !== null) isAbout(id, occasion);
    reportedIn(id, document, position, start, end, sha256(id));
    attributedTo(id, through, 0, 'REPORTED');
    if (speaker !== null) attributedTo(id, speaker, 1, 'SAID');
  };
}
