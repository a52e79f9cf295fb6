/** Writes a random world as two dossiers, as an author writes them. */
import { rowHash } from '../../src/dossier/read/row-hash.ts';
import { tableSchema, type ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { person, table, type Columns, type Told } from './dossiers.ts';
import { PUBLISHER } from './reference/claim-times.ts';
import { inTongue, languagesOf, USUAL_TONGUE, type Tongue } from './random-languages.ts';
import { heldBy } from './reference/counts.ts';
import { DOSSIERS, ENTITIES, found, type World, type WorldClaim, type WorldDocument } from './reference/world.ts';

const HASH = 'a'.repeat(64);

/** @param tongues how each dossier is written */
export function worldDossiers(world: World, tongues: Readonly<Record<string, Tongue>> = {}): Told[] {
  return DOSSIERS.map((id) => dossierOf(world, id, tongues[id] ?? USUAL_TONGUE));
}

/** The row of an entity in a dossier: the names differ between dossiers. */
export function entityColumns(id: string, kind: string | undefined, dossier: string, tongue: Tongue): Columns {
  return inTongue(person(id, present({ kind, name: `${id} of ${dossier}`, nameAr: `اسم ${dossier}` })), tongue);
}

function dossierOf(world: World, dossier: string, tongue: Tongue): Told {
  const held = heldBy(world, dossier);
  const labels = [...new Set(ENTITIES.map(({ label }) => label))];
  const cast = labels.map((label) =>
    table(
      label,
      ENTITIES.filter((entity) => entity.label === label && held.entities.includes(entity.id)).map(({ id, kind }) =>
        entityColumns(id, kind, dossier, tongue),
      ),
    ),
  );
  const claims = world.claims.filter((claim) => claim.dossier === dossier);
  const own = claims.map(({ id }) => id);
  return {
    id: dossier,
    files: {
      'dossier.cypher': table('Dossier', [
        inTongue(
          present({
            ...{ id: dossier, title: dossier, titleAr: 'ملف', languages: tongue.declared, codebook: 'test' },
            ...{ formatVersion: 2, codedBy: 'a test', reviewed: false },
          }),
          tongue,
        ),
      ]),
      'cast.cypher': cast.join('\n'),
      'people.cypher': table(
        'Document',
        world.documents
          .filter(({ id }) => held.documents.includes(id))
          .map((document) => inTongue(documentColumns(document), tongue)),
      ),
      'claims.cypher': table(
        'Claim',
        claims.map((claim) => claimColumns(claim, tongue)),
      ),
      'contradictions.cypher': table(
        'Disagreement',
        world.disagreements
          .filter(({ sides }) => sides.flat().every((id) => own.includes(id)))
          .map(({ id, kind, over, sides }): Columns => ({
            id,
            kind,
            ...present({ over: over ?? undefined }),
            sides: sides.map((claimsOfSide) => claimsOfSide.join(' ')),
            reason: 'They differ.',
            reasonAr: 'يختلفان.',
            ...(kind === 'TENSION' && { reconciliation: 'Both hold.', reconciliationAr: 'كلاهما صحيح.' }),
          }))
          .map((row) => inTongue(row, tongue)),
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

export function claimColumns(claim: WorldClaim, tongue: Tongue = USUAL_TONGUE): Columns {
  const { id, subject, predicate, object, about, participants, attribution, voice, mode, when, repeats } = claim;
  const [first, ...more] = claim.documents;
  const columns = inTongue(
    {
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
    },
    tongue,
  );
  const hash = (): string => hashOf(columns, languagesOf(tongue));
  return claim.isReviewed ? { ...columns, reviewed: `a reader on 2026-11-28 as ${hash()}` } : columns;
}

function hashOf(columns: Columns, languages: readonly string[]): string {
  const row = tableSchema('Claim', languages)?.parse(columns) as ClaimRow;
  return rowHash(row, new Map()).slice(0, 8);
}

function present(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
