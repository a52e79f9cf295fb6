/** A small dossier about the entities of the bench's graph: each round changes its claims, and adds one. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actorId, entityBatches } from '../traversals/graph.mjs';
import { randomOf } from '../traversals/random.mjs';

const ID = 'bench-changes';
const PREDICATES = ['MET_WITH', 'BACKS', 'PRAISED', 'ACCUSED'];
const DOCUMENTS = 5;
const OUTLET = 'bench-changes-outlet';
/** Of the rows of the generator in one batch. */
const BATCH = 10_000;

/**
 * @param folder replaced
 * @param round other days and polarities than in the round before
 */
export async function writeChanges(folder, sizes, { claims, round }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { actors, people } = chosen(sizes, claims);
  const files = {
    'dossier.cypher': `MERGE (d:Dossier {id: '${ID}'})\nSET d += {title: 'Changes', codebook: 'sanad-1', formatVersion: 2, codedBy: 'bench', reviewed: false, languages: ['en']};\n`,
    'outlets.cypher': table('Organization', [
      `{id: '${OUTLET}', name: 'Outlet of changes', aliases: [], kind: 'MEDIA'}`,
    ]),
    'people.cypher': table(
      'Person',
      people.map((id) => `{id: '${id}', name: '${id}', aliases: []}`),
    ),
    'documents.cypher': table(
      'Document',
      Array.from(
        { length: DOCUMENTS },
        (_, number) =>
          `{id: '${ID}-d-${number}', title: 'Article ${number}', language: 'en', file: '${number}.txt', sha256: '${hashOf(number)}', publishedBy: '${OUTLET}', publishedOn: '2023-01-0${number + 1}', publishedBasis: 'PRINTED'}`,
      ),
    ),
    'claims.cypher': table(
      'Claim',
      Array.from({ length: claims + round }, (_, number) => claim(number, round, actors)),
    ),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** Persons among the entities, skewed as the relations of the graph are: most claims change an entity with many relations. */
function chosen(sizes, claims) {
  const persons = new Set();
  for (const batch of entityBatches(sizes, BATCH)) {
    for (const { id, labels } of batch) if (labels.includes('Person')) persons.add(id);
  }
  const random = randomOf(7);
  const actors = Array.from({ length: claims * 2 + 100 }, () => {
    for (;;) {
      const id = actorId(Math.floor(sizes.actors * random() ** 2));
      if (persons.has(id)) return id;
    }
  });
  return { actors, people: [...new Set(actors)].toSorted() };
}

function claim(number, round, actors) {
  const [subject, object] = [actors[number * 2], actors[number * 2 + 1]];
  const columns = [
    `id: '${ID}-c-${String(number).padStart(5, '0')}', document: '${ID}-d-${number % DOCUMENTS}'`,
    `subject: '${subject}', predicate: '${PREDICATES[number % PREDICATES.length]}', object: '${object === subject ? OUTLET : object}'`,
    `attribution: ['${OUTLET} REPORTED'], voice: 'QUOTED', mode: 'ACTUAL'`,
    `polarity: '${(number + round) % 20 === 0 ? 'NEGATED' : 'AFFIRMED'}'`,
    `when: '${new Date(Date.UTC(2021, 0, 1 + number + round)).toISOString().slice(0, 10)}'`,
    `text: 'Claim ${number} of the changes.', passages: ['${number}-${number + 40} ${hashOf(number)}']`,
  ];
  return `{${columns.join(', ')}}`;
}

function table(label, rows) {
  return `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\nMERGE (x:${label} {id: row.id})\nSET x += row;\n`;
}

function hashOf(number) {
  return createHash('sha256').update(`${number}`).digest('hex');
}
