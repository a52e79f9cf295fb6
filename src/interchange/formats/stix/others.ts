/** What STIX 2.1 has no objects for, as objects of Sanad's; disagreements as notes, dossiers as groupings. */
import type { Records } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { propositionId } from './claims.ts';
import type { ObjectIndex } from './index-of-objects.ts';
import {
  byLanguage,
  extended,
  further,
  furtherParts,
  IN_EXTENSION,
  newObject,
  objectOf,
  type StixObject,
} from './object.ts';
import { stixId } from './stix-id.ts';
import { stixTimes } from './stix-time.ts';
import { inLanguages } from './things.ts';

/** The coder, and the documents of the dossier as a group. */
export function dossierObjects(dossier: Taken<Records['dossier']>, index: ObjectIndex): StixObject[] {
  const own = dossier.peek('id');
  const { main, others } = inLanguages(dossier.keep('titles'), index.language);
  const times = stixTimes([dossier.peek('codedOn'), ...index.written(own)]);
  const coder = stixId('identity', 'coder', dossier.peek('codedBy'));
  const documents = index.documentsOf(own);
  return [
    objectOf(coder, times, { name: dossier.keep('codedBy'), identity_class: 'unknown' }),
    extended(
      stixId('grouping', 'dossier', own),
      times,
      {
        created_by_ref: coder,
        ...{ name: main?.text ?? own, lang: main?.language, context: 'unspecified' },
        object_refs: documents.length > 0 ? documents : [coder],
      },
      {
        sanad_id: dossier.fold('id', IN_EXTENSION),
        titles: byLanguage(others),
        ...further(dossier, ['languages', 'codebook', 'formatVersion', 'codedOn', 'licence', 'iri']),
        ...further(dossier, ['reviewed']),
        reasons: furtherParts(dossier.each('reasons'), ['id', 'rule', 'of', 'texts']),
      },
    ),
  ];
}

/** What claims say together. It asserts nothing: relationships are those of the claims. */
export function propositionObject(relation: Taken<Records['relation']>, index: ObjectIndex): StixObject {
  const [from, to] = [relation.fold('from', IN_EXTENSION), relation.fold('to', IN_EXTENSION)];
  return newObject(propositionId(relation.peek('id')), index.times, {
    sanad_id: relation.fold('id', IN_EXTENSION),
    ...{ predicate: relation.fold('type', IN_EXTENSION), subject: from, object: to },
    ...{ source_ref: index.entity(from), target_ref: index.entity(to) },
    ...further(relation, ['occasion', 'symmetric', 'modes', 'status', 'withdrawn', 'origins', 'claims', 'against']),
    ...further(relation, ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn']),
    times: furtherParts(relation.each('times'), ['startEarliest', 'startLatest', 'endEarliest', 'endLatest']),
  });
}

export function disagreementObject(disagreement: Taken<Records['disagreement']>, index: ObjectIndex): StixObject {
  const own = disagreement.peek('id');
  const sides = disagreement.each('sides').map((side) => side.fold('claims', IN_EXTENSION));
  const { main, others } = inLanguages(disagreement.keep('reasons'), index.language);
  const claims = sides.flat().flatMap((id) => index.claim(id) ?? []);
  const dossiers = [...index.dossiers.keys()].map((id) => stixId('grouping', 'dossier', id));
  const kind = disagreement.keep('kind');
  return extended(
    stixId('note', 'disagreement', own),
    index.times,
    {
      abstract: kind,
      content: main?.text ?? `${kind} ${own}`,
      lang: main?.language,
      object_refs: claims.length > 0 ? [...new Set(claims)] : dossiers,
    },
    {
      sanad_id: disagreement.fold('id', IN_EXTENSION),
      ...{ kind, sides },
      // A property of STIX has at least three letters.
      decided_by: disagreement.fold('by', IN_EXTENSION),
      ...further(disagreement, ['over', 'judgments']),
      reasons: byLanguage(others),
      reconciliations: byLanguage(disagreement.fold('reconciliations', IN_EXTENSION)),
    },
  );
}

/** A proposal is no claim, so that it is no note. */
export function proposalObject(proposal: Taken<Records['proposal']>, index: ObjectIndex): StixObject {
  return newObject(stixId('x-sanad-proposal', 'proposal', proposal.peek('id')), index.times, {
    sanad_id: proposal.fold('id', IN_EXTENSION),
    ...further(proposal, ['dossier', 'proposedBy', 'rejected']),
    texts: byLanguage(proposal.fold('texts', IN_EXTENSION)),
    row: proposal.fold('row', IN_EXTENSION),
  });
}

export function termObject(term: Taken<Records['term']>, index: ObjectIndex): StixObject {
  const definition = term.fold('definition', IN_EXTENSION);
  const key = [term.peek('term'), typeof definition['of'] === 'string' ? definition['of'] : '', term.peek('name')];
  return newObject(stixId('x-sanad-term', 'term', ...key), index.times, {
    ...further(term, ['term', 'name']),
    labels_by_language: byLanguage(term.fold('labels', IN_EXTENSION)),
    inverse_labels: byLanguage(term.fold('inverseLabels', IN_EXTENSION)),
    definition,
  });
}
