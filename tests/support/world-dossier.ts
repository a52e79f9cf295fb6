/** Writes a random world as two dossiers, as an author writes them. */
import { rowHash } from '../../src/dossier/read/row-hash.ts';
import { tableSchema, type ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { person, table, type Columns, type Told } from './dossiers.ts';
import { PUBLISHER } from './reference/claim-times.ts';
import { heldBy } from './reference/counts.ts';
import { DOSSIERS, ENTITIES, found, type World, type WorldClaim, type WorldDocument } from './reference/world.ts';

const HASH = 'a'.repeat(64);

export function worldDossiers(world: World): Told[] {
  return DOSSIERS.map((id) => dossierOf(world, id));
}

function dossierOf(world: World, dossier: string): Told {
  const held = heldBy(world, dossier);
  const labels = [...new Set(ENTITIES.map(({ label }) => label))];
  const cast = labels.map((label) =>
    table(
      label,
      ENTITIES.filter((entity) => entity.label === label && held.entities.includes(entity.id)).map(({ id, kind }) =>
        person(id, present({ kind })),
      ),
    ),
  );
  const claims = world.claims.filter((claim) => claim.dossier === dossier);
  const own = claims.map(({ id }) => id);
  return {
    id: dossier,
    files: {
      'cast.cypher': cast.join('\n'),
      'people.cypher': table(
        'Document',
        world.documents.filter(({ id }) => held.documents.includes(id)).map(documentColumns),
      ),
      'claims.cypher': table('Claim', claims.map(claimColumns)),
      'contradictions.cypher': table(
        'Disagreement',
        world.disagreements
          .filter(({ sides }) => sides.flat().every((id) => own.includes(id)))
          .map(({ id, kind, over, sides }) => ({
            id,
            kind,
            ...present({ over: over ?? undefined }),
            sides: sides.map((claimsOfSide) => claimsOfSide.join(' ')),
            reason: 'They differ.',
            reasonAr: 'يختلفان.',
            ...(kind === 'TENSION' && { reconciliation: 'Both hold.', reconciliationAr: 'كلاهما صحيح.' }),
          })),
      ),
    },
  };
}

export function documentColumns({ id, publishedOn, retrievedOn }: WorldDocument): Columns {
  return {
    id,
    ...present({ publishedOn, retrievedOn }),
    file: `${id}.txt`,
    sha256: HASH,
    title: id,
    titleAr: 'مقال',
    language: 'ar',
    publishedBy: PUBLISHER,
  };
}

export function claimColumns(claim: WorldClaim): Columns {
  const { id, subject, predicate, object, about, participants, attribution, voice, mode, when, repeats } = claim;
  const [first, ...more] = claim.documents;
  const columns: Columns = {
    id,
    document: found(first, `document of ${id}`),
    predicate,
    ...present({ subject, object, about, when: when?.text, starts: when?.starts, ends: when?.ends ?? claim.ends }),
    participants: participants.map((entity) => `TOPIC ${entity}`),
    attribution: attribution.map((actors, position) => {
      const said = claim.on[position];
      return `${actors.join(' + ')} REPORTED${said === undefined ? '' : ` on ${said.text}`}`;
    }),
    voice,
    polarity: claim.affirmed ? 'AFFIRMED' : 'NEGATED',
    mode,
    repeats,
    ...present({ content: claim.content }),
    ...present({ retracts: claim.retracts }),
    text: 'So it is told.',
    textAr: 'هكذا يُروى.',
    passages: [`0-1 ${HASH}`, ...more.map((document) => `${document} 0-1 ${HASH}`)],
  };
  return claim.isReviewed ? { ...columns, reviewed: `a reader on 2026-11-28 as ${hashOf(columns)}` } : columns;
}

function hashOf(columns: Columns): string {
  const row = tableSchema('Claim')?.parse(columns) as ClaimRow;
  return rowHash(row, new Map()).slice(0, 8);
}

function present(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
