/**
 * Writes a dossier of many claims as text, as an author or an importer writes it: the same number and seed give the same files.
 * Nine of ten claims relate two of the entities; the rest say what somebody said, deny, count or plan.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneOf, randomOf } from '../traversals/random.mjs';

const CLAIMS_OF_FILE = 10_000;
const ROWS_OF_STATEMENT = 250;
const PREDICATES = ['MET_WITH', 'BACKS', 'OPPOSES', 'ATTACKED', 'COOPERATES_WITH', 'ACCUSED', 'PRESSURES', 'PRAISED'];
const VOICES = ['OWN', 'QUOTED', 'PARAPHRASED'];
const [ENTITIES_OF_CLAIM, DOCUMENTS_OF_CLAIM] = [1 / 8, 1 / 20];

/**
 * @param {string} folder replaced; its last part is the id of the dossier
 * @param {number} claims
 * @returns the bytes of text
 */
export async function writeLargeDossier(folder, claims, seed = 1) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const id = folder.split('/').at(-1);
  const random = randomOf(seed);
  const entities = Math.max(20, Math.ceil(claims * ENTITIES_OF_CLAIM));
  const documents = Math.max(2, Math.ceil(claims * DOCUMENTS_OF_CLAIM));
  let bytes = 0;
  const write = async (name, text) => {
    bytes += Buffer.byteLength(text);
    await writeFile(join(folder, name), text);
  };
  await write(
    'dossier.cypher',
    `MERGE (d:Dossier {id: '${id}'})\nSET d += {title: 'Made by the bench', codebook: 'sanad-1', formatVersion: 2, codedBy: 'bench', reviewed: false, languages: ['en']};\n`,
  );
  await rows(join(folder, 'people.cypher'), entities, 'Person', (number) => {
    return `{id: '${id}-p-${number}', name: 'Person ${number}', aliases: ['P. ${number}']}`;
  });
  await rows(join(folder, 'events.cypher'), Math.ceil(entities / 10), 'Event', (number) => {
    return `{id: '${id}-e-${number}', name: 'Event ${number}', aliases: []}`;
  });
  await write(
    'outlets.cypher',
    table(
      'Organization',
      Array.from(
        { length: 20 },
        (_, number) => `{id: '${id}-o-${number}', name: 'Outlet ${number}', aliases: [], kind: 'MEDIA'}`,
      ),
    ),
  );
  await rows(join(folder, 'documents.cypher'), documents, 'Document', (number) => {
    const day = dayOf(number % 3_000);
    return `{id: '${id}-d-${number}', title: 'Article ${number}', language: 'en', file: '${number}.txt', sha256: '${hashOf(number)}', publishedBy: '${id}-o-${number % 20}', publishedOn: '${day}', publishedBasis: 'PRINTED'}`;
  });
  for (let first = 0, file = 1; first < claims; first += CLAIMS_OF_FILE, file += 1) {
    const count = Math.min(CLAIMS_OF_FILE, claims - first);
    const name = `claims-${String(file).padStart(4, '0')}.cypher`;
    await rows(join(folder, name), count, 'Claim', (index) => claim(first + index));
  }
  return bytes;

  /** The text of one row. */
  function claim(number) {
    const from = number < entities ? number : Math.floor(random() * entities);
    let to = Math.floor(random() ** 2 * entities);
    if (to === from) to = (to + 1) % entities;
    const document = number < documents ? number : Math.floor(random() * documents);
    const predicate = oneOf(random, PREDICATES);
    const day = dayOf((document % 3_000) + Math.floor(random() * 400));
    const start = Math.floor(random() * 4_000);
    const kind = random();
    const events = Math.ceil(entities / 10);
    const about = number < events ? number : random() < 0.2 ? Math.floor(random() * events) : undefined;
    const speaker = `${id}-o-${document % 20} REPORTED`;
    const said = random() < 0.3 ? `', '${id}-p-${from} SAID on ${dayOf(document % 3_000)}` : '';
    const columns = [
      `id: '${id}-c-${number}'`,
      `document: '${id}-d-${document}'`,
      `subject: '${id}-p-${from}', predicate: '${predicate}', object: '${id}-p-${to}'`,
      ...(about === undefined ? [] : [`about: '${id}-e-${about}'`]),
      `attribution: ['${speaker}${said}']`,
      `voice: '${oneOf(random, VOICES)}', polarity: '${kind < 0.06 ? 'NEGATED' : 'AFFIRMED'}', mode: '${kind > 0.92 ? 'FUTURE' : 'ACTUAL'}'`,
      `when: '${kind > 0.92 ? `${day}/..` : dayOf(Math.floor(random() * (document % 3_000)))}'`,
      `text: 'Person ${from} and person ${to}: ${predicate.toLowerCase().replaceAll('_', ' ')}, as article ${document} has it.'`,
      ...(random() < 0.05 ? [`quantities: ['TROOPS ${Math.floor(random() * 900) + 1} persons TOTAL']`] : []),
      `passages: ['${start}-${start + 80} ${hashOf(number)}']`,
    ];
    return `{${columns.join(', ')}}`;
  }

  /** Writes statements of rows, some at a time. */
  async function rows(file, count, label, rowOf) {
    const handle = await open(file, 'w');
    try {
      for (let first = 0; first < count; first += ROWS_OF_STATEMENT) {
        const length = Math.min(ROWS_OF_STATEMENT, count - first);
        const text = table(
          label,
          Array.from({ length }, (_, index) => rowOf(first + index)),
        );
        bytes += Buffer.byteLength(text);
        await handle.write(text);
      }
    } finally {
      await handle.close();
    }
  }
}

function table(label, rows) {
  return `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\nMERGE (x:${label} {id: row.id})\nSET x += row;\n`;
}

function hashOf(number) {
  return createHash('sha256').update(`${number}`).digest('hex');
}

/** A day from 2014-01-01. */
function dayOf(number) {
  return new Date(Date.UTC(2014, 0, 1 + number)).toISOString().slice(0, 10);
}
