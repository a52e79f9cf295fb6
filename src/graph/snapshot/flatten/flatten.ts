/** Makes the columns of `layout.ts` from the parts of a snapshot. */
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { adjacencyOf, type WholeAdjacency } from '../adjacency.ts';
import type { SnapshotParts } from '../columns.ts';
import type { Sections } from '../layout.ts';
import type { Work } from '../slices.ts';
import { flatClaims } from './claims.ts';
import { datingsOf } from './datings.ts';
import { flatDisagreements } from './disagreements.ts';
import { flatDossierSets } from './dossier-sets.ts';
import { contentsOf, occasionsOf, participantsOf, plansOf, rivalsOf } from './links.ts';
import { flatPredicates } from './predicates.ts';
import { WrittenTexts } from './written-texts.ts';

/** @param known the adjacency, if the caller has computed it */
export function* flatten(parts: SnapshotParts, known?: WholeAdjacency): Work<Sections> {
  const { entities, relations, documents, participants, counts } = parts;
  const originators = [...new Set(Array.from(parts.originSets).flat())].toSorted();
  const texts = new WrittenTexts({
    entities: entities.map(({ id }) => id),
    documents: parts.documentIds,
    dossiers: parts.dossierIds,
    claims: parts.claimIds,
    disagreements: parts.disagreements.map(({ id }) => id),
    predicates: parts.types,
    roles: participants.roles,
    originators,
  });
  yield;
  const { ofEntities, ofDocuments, ...dossierSets } = flatDossierSets(
    parts.dossiersOfEntities,
    parts.dossiersOfDocuments,
  );
  const columns = {
    label: Uint8Array.from(entities, ({ label }) => ENTITY_LABELS.indexOf(label)),
    dossierSet: ofEntities,
    name: Uint32Array.from(entities, ({ name }) => texts.text(name)),
    nameAr: Uint32Array.from(entities, ({ nameAr }) => texts.text(nameAr)),
    kind: Uint32Array.from(entities, ({ kind }) => texts.word(kind)),
    note: Uint32Array.from(entities, ({ note }) => texts.text(note)),
    names: texts.lists(entities.map(({ names }) => names)),
    aliases: texts.lists(entities.map(({ aliases }) => aliases)),
  };
  yield;
  const adjacency = known ?? (yield* adjacencyOf(entities.length, relations));
  const occasions = yield* occasionsOf(entities.length, relations);
  const datings = yield* datingsOf(parts, columns.label);
  const claims = yield* flatClaims(parts, originators);
  return {
    snapshot: {
      bookmark: Uint32Array.of(texts.text(parts.bookmark)),
      readAtMillis: Float64Array.of(parts.readAt.getTime()),
      dossiers: Float64Array.of(counts.dossiers),
      documents: Float64Array.of(counts.documents),
      entities: Float64Array.of(counts.entities),
      claims: Float64Array.of(counts.claims),
      relations: Float64Array.of(counts.relations),
      contradictions: Float64Array.of(counts.contradictions),
      foreignEdges: Float64Array.of(parts.foreignEdges),
    },
    entities: {
      ...columns,
      neighbours: adjacency.offsets,
      participations: participants.offsets,
      occasions: occasions.offsets,
      datings: datings.offsets,
    },
    neighbours: { far: adjacency.far, relation: adjacency.relation },
    participations: { claim: participants.claim, role: participants.role },
    occasions: { relation: occasions.relation },
    datings: { claim: datings.claim, dates: datings.dates },
    relations,
    ...claims,
    otherClaims: parts.others,
    rivals: yield* rivalsOf(parts),
    contents: yield* contentsOf(parts),
    participants: yield* participantsOf(parts),
    plans: { claim: yield* plansOf(parts) },
    documents: {
      publishedEarliest: Int32Array.from(documents.publishedEarliest),
      publishedLatest: Int32Array.from(documents.publishedLatest),
      dossierSet: ofDocuments,
    },
    ...dossierSets,
    ...flatDisagreements(parts.disagreements, texts),
    predicates: flatPredicates(parts, texts),
    // The last: no text may be written after it.
    ...texts.sections(),
  };
}
