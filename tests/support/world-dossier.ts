/** Writes a random world as a dossier, as an author writes it. */
import { person, table, type Columns, type Told } from './dossiers.ts';
import { ENTITIES, found, type World, type WorldClaim, type WorldDocument } from './reference/world.ts';

const HASH = 'a'.repeat(64);

export function worldDossier(world: World): Told {
  const labels = [...new Set(ENTITIES.map(({ label }) => label))];
  const cast = labels.map((label) =>
    table(
      label,
      ENTITIES.filter((entity) => entity.label === label).map(({ id, kind }) => person(id, present({ kind }))),
    ),
  );
  return {
    id: 'the-world',
    files: {
      'cast.cypher': cast.join('\n'),
      'people.cypher': table('Document', world.documents.map(documentColumns)),
      'claims.cypher': table('Claim', world.claims.map(claimColumns)),
      'contradictions.cypher': table(
        'Contradiction',
        world.contradictions.map(({ id, claims }) => ({ id, claims, reason: 'They differ.', reasonAr: 'يختلفان.' })),
      ),
    },
  };
}

function documentColumns({ id, publishedOn }: WorldDocument): Columns {
  return {
    id,
    ...present({ publishedOn }),
    file: `${id}.txt`,
    sha256: HASH,
    title: id,
    titleAr: 'مقال',
    language: 'ar',
    publishedBy: 'outlet',
  };
}

function claimColumns(claim: WorldClaim): Columns {
  const { id, subject, predicate, object, about, participants, attribution, voice, mode, when, repeats } = claim;
  const [first, ...more] = claim.documents;
  return {
    id,
    document: found(first, `document of ${id}`),
    predicate,
    ...present({ subject, object, about, when: when?.text, starts: when?.starts, ends: when?.ends }),
    participants: participants.map((entity) => `TOPIC ${entity}`),
    attribution: attribution.map((actors) => `${actors.join(' + ')} REPORTED`),
    voice,
    polarity: claim.affirmed ? 'AFFIRMED' : 'NEGATED',
    mode,
    repeats,
    text: 'So it is told.',
    textAr: 'هكذا يُروى.',
    passages: [`0-1 ${HASH}`, ...more.map((document) => `${document} 0-1 ${HASH}`)],
  };
}

function present(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
