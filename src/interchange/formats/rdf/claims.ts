/**
 * The mapping of claims: what is claimed is in the assertion graph of its nanopublication, how it came about in the provenance graph, who coded it
 * in the publication information. The proposition is described by its parts and never stated here (nanopublication.ts states it if it may).
 */
import type {
  AttributionRecord,
  ClaimRecord,
  ParticipantRecord,
  PassageRecord,
  QuantityRecord,
} from '../../../records/record.ts';
import { CODE, DAY, EDTF, FLAG, IN_LANGUAGE, INTEGER, NUMBER, reference, TEXT, word } from './forms.ts';
import { at, type Description, many, maybe, one, parts, type Spot, types } from './mapping.ts';
import { term } from './vocabularies.ts';

/** The graphs of a claim. */
export const HEAD = '_head';
export const ASSERTION = '_assertion';
export const PROVENANCE = '_provenance';
export const PUBLICATION = '_publication';
/** The node that describes what is claimed. */
export const PROPOSITION = '_proposition';

const CLAIMED: Spot = { node: PROPOSITION, graph: ASSERTION };
const SAID: Spot = { node: ASSERTION, graph: PROVENANCE };
const CODED: Spot = { node: '', graph: PUBLICATION };

/** A step of the chain, from the outlet inwards. */
export const STEP: Description<AttributionRecord> = {
  types: types('prov:Activity'),
  fields: {
    position: one('sanad:position', INTEGER),
    actor: one('prov:wasAssociatedWith', reference('entity')),
    act: one('sanad:act', word('ACT')),
    through: maybe('sanad:through', word('MEDIUM')),
    on: maybe('sanad:on', EDTF),
    saidEarliest: maybe('sanad:saidEarliest', DAY),
    saidLatest: maybe('sanad:saidLatest', DAY),
  },
};

const PARTICIPANT: Description<ParticipantRecord> = {
  types: types('sanad:Participant'),
  fields: {
    role: one('sanad:role', word('ROLE')),
    entity: one('sanad:entity', reference('entity')),
  },
};

/** The code points of a text are those of a selector of Web Annotation: counted from 0, the end is not in it. */
const SELECTOR: Spot = {
  node: '_selector',
  link: { property: term('oa:hasSelector'), type: term('oa:TextPositionSelector') },
};

const PASSAGE: Description<PassageRecord> = {
  types: types('oa:SpecificResource', 'prov:Entity'),
  fields: {
    document: one('oa:hasSource', reference('document')),
    ...at(SELECTOR, { start: maybe('oa:start', INTEGER), end: maybe('oa:end', INTEGER) }),
    sha256: maybe('sanad:sha256', TEXT),
    record: maybe('sanad:record', INTEGER),
    pointer: maybe('sanad:pointer', TEXT),
    words: maybe('sanad:words', TEXT),
    whole: maybe('sanad:whole', FLAG),
  },
};

const QUANTITY: Description<QuantityRecord> = {
  types: types('sanad:Quantity'),
  fields: {
    measure: one('sanad:measure', word('MEASURE')),
    figure: one('sanad:figure', TEXT),
    value: maybe('sanad:number', NUMBER),
    low: maybe('sanad:low', NUMBER),
    high: maybe('sanad:high', NUMBER),
    lowOpen: one('sanad:lowOpen', FLAG),
    highOpen: one('sanad:highOpen', FLAG),
    approximate: one('sanad:approximate', FLAG),
    extent: maybe('sanad:extent', TEXT),
    unit: one('sanad:unit', TEXT),
    role: one('sanad:quantityRole', CODE),
    of: maybe('sanad:of', reference('entity')),
  },
};

export const CLAIM: Description<ClaimRecord> = {
  types: types('np:Nanopublication'),
  fields: {
    ...at(CLAIMED, {
      subject: maybe('rdf:subject', reference('entity')),
      predicate: one('rdf:predicate', word('PREDICATE')),
      object: maybe('rdf:object', reference('entity')),
      content: maybe('sanad:content', reference('claim')),
      value: maybe('sanad:value', TEXT),
      about: maybe('sanad:occasion', reference('entity')),
      participants: parts('sanad:participant', PARTICIPANT),
      polarity: one('sanad:polarity', CODE),
      mode: one('sanad:mode', CODE),
      when: maybe('sanad:when', EDTF),
      starts: maybe('sanad:starts', CODE),
      ends: maybe('sanad:ends', CODE),
      startEarliest: maybe('sanad:startEarliest', DAY),
      startLatest: maybe('sanad:startLatest', DAY),
      endEarliest: maybe('sanad:endEarliest', DAY),
      endLatest: maybe('sanad:endLatest', DAY),
      startDrawn: maybe('sanad:startDrawn', DAY),
      endDrawn: maybe('sanad:endDrawn', DAY),
      quantities: parts('sanad:quantity', QUANTITY),
      texts: many('dcterms:description', IN_LANGUAGE),
      worded: maybe('sanad:worded', FLAG),
      relation: maybe('sanad:relation', reference('relation')),
    }),
    ...at(SAID, {
      document: maybe('sanad:document', reference('document')),
      attribution: parts('sanad:attribution', STEP),
      onBasis: maybe('sanad:onBasis', TEXT),
      voice: one('sanad:voice', CODE),
      whenBasis: maybe('sanad:whenBasis', TEXT),
      whenSource: maybe('sanad:whenSource', CODE),
      passages: parts('prov:wasDerivedFrom', PASSAGE),
      cites: many('sanad:cites', TEXT),
      repeats: many('sanad:repeats', reference('claim')),
      succeeds: many('sanad:succeeds', reference('claim')),
      originators: many('prov:wasAttributedTo', reference('entity')),
      saidEarliest: maybe('sanad:saidEarliest', DAY),
      saidLatest: maybe('sanad:saidLatest', DAY),
      retracts: many('sanad:retracts', TEXT),
      withdraws: many('sanad:withdraws', reference('claim')),
      withdrawnEarliest: maybe('sanad:withdrawnEarliest', DAY),
      withdrawnLatest: maybe('sanad:withdrawnLatest', DAY),
    }),
    ...at(CODED, {
      id: one('sanad:id', TEXT),
      dossier: one('dcterms:isPartOf', reference('dossier')),
      identifiers: many('dcterms:identifier', TEXT),
      codedBy: maybe('sanad:codedBy', TEXT),
      codedOn: maybe('dcterms:created', DAY),
      tier: one('sanad:tier', CODE),
      reviewed: maybe('sanad:reviewAsWritten', TEXT),
      reviewedBy: maybe('sanad:reviewedBy', TEXT),
      reviewedOn: maybe('sanad:reviewedOn', DAY),
      proposedBy: maybe('sanad:proposedBy', TEXT),
      proposedOn: maybe('sanad:proposedOn', DAY),
    }),
  },
};
