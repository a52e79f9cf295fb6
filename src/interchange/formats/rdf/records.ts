/** The mapping of all kinds of records but claims. A new field is a line here; docs/interchange.md describes what each property means. */
import type {
  DisagreementRecord,
  DocumentRecord,
  DossierRecord,
  EntityRecord,
  ProposalRecord,
  ReasonRecord,
  Records,
  RelationRecord,
  TermRecord,
} from '../../../records/record.ts';
import { CLAIM } from './claims.ts';
import {
  ADDRESS,
  CODE,
  DAY,
  EDTF,
  FLAG,
  IN_LANGUAGE,
  INTEGER,
  JSON_VALUE,
  NUMBER,
  reference,
  TEXT,
  word,
} from './forms.ts';
import { type Description, many, maybe, one, parts, types } from './mapping.ts';

const LINT_REASON: Description<ReasonRecord> = {
  types: types('sanad:LintReason'),
  fields: {
    id: one('sanad:id', TEXT),
    rule: one('sanad:rule', TEXT),
    of: many('sanad:about', TEXT),
    texts: many('dcterms:description', IN_LANGUAGE),
  },
};

const DOSSIER: Description<DossierRecord> = {
  types: types('sanad:Dossier', 'prov:Entity'),
  fields: {
    id: one('sanad:id', TEXT),
    titles: many('dcterms:title', IN_LANGUAGE),
    languages: many('dc:language', TEXT),
    codebook: one('sanad:codebook', TEXT),
    formatVersion: one('sanad:formatVersion', INTEGER),
    codedBy: one('sanad:codedBy', TEXT, 'dc:creator'),
    codedOn: maybe('dcterms:created', DAY),
    licence: maybe('dcterms:license', TEXT),
    iri: maybe('sanad:iri', ADDRESS),
    reviewed: one('sanad:reviewed', FLAG),
    reasons: parts('sanad:lintReason', LINT_REASON),
  },
};

const TERM: Description<TermRecord> = {
  types: types('sanad:Word'),
  fields: {
    term: one('sanad:term', CODE),
    name: one('skos:notation', TEXT),
    labels: many('skos:prefLabel', IN_LANGUAGE, 'rdfs:label'),
    inverseLabels: many('sanad:inverseLabel', IN_LANGUAGE),
    definition: one('sanad:definition', JSON_VALUE),
  },
};

const ENTITY: Description<EntityRecord> = {
  types: types('sanad:Entity'),
  fields: {
    id: one('sanad:id', TEXT),
    type: one('sanad:type', CODE, 'rdf:type'),
    names: many('skos:prefLabel', IN_LANGUAGE, 'rdfs:label'),
    aliases: many('skos:altLabel', TEXT),
    kind: maybe('sanad:kind', word('KIND')),
    note: maybe('skos:note', TEXT),
    identifiers: many('dcterms:identifier', TEXT),
    latitude: maybe('geo:lat', NUMBER),
    longitude: maybe('geo:long', NUMBER),
    positionSource: maybe('sanad:positionSource', TEXT),
  },
};

const DOCUMENT: Description<DocumentRecord> = {
  types: types('sanad:Document', 'prov:Entity', 'foaf:Document'),
  fields: {
    id: one('sanad:id', TEXT),
    dossiers: many('dcterms:isPartOf', reference('dossier')),
    titles: many('dcterms:title', IN_LANGUAGE),
    kind: maybe('sanad:documentKind', CODE),
    language: one('dc:language', TEXT),
    file: maybe('sanad:file', TEXT),
    sha256: maybe('sanad:sha256', TEXT),
    citation: maybe('dcterms:bibliographicCitation', TEXT),
    url: maybe('schema:url', ADDRESS),
    archiveUrl: maybe('schema:archivedAt', ADDRESS),
    retrievedOn: maybe('sanad:retrievedOn', DAY),
    author: maybe('dc:creator', TEXT),
    publishedBy: maybe('dcterms:publisher', reference('entity')),
    publishedOn: maybe('dcterms:issued', EDTF),
    publishedBasis: maybe('sanad:publishedBasis', TEXT),
    publishedEarliest: maybe('sanad:publishedEarliest', DAY),
    publishedLatest: maybe('sanad:publishedLatest', DAY),
    licence: maybe('dcterms:license', TEXT),
    supersedes: maybe('dcterms:replaces', reference('document')),
    identifiers: many('dcterms:identifier', TEXT),
    codedBy: maybe('sanad:codedBy', TEXT),
    codedOn: maybe('sanad:codedOn', DAY),
  },
};

const TIME: Description<RelationRecord['times'][number]> = {
  types: types('sanad:Time'),
  fields: {
    startEarliest: maybe('sanad:startEarliest', DAY),
    startLatest: maybe('sanad:startLatest', DAY),
    endEarliest: maybe('sanad:endEarliest', DAY),
    endLatest: maybe('sanad:endLatest', DAY),
  },
};

/** It names the ends and the predicate of a relation, and is no statement of them. */
const RELATION: Description<RelationRecord> = {
  types: types('sanad:Relation'),
  fields: {
    id: one('sanad:id', TEXT),
    type: one('sanad:relationType', word('PREDICATE')),
    symmetric: one('sanad:symmetric', FLAG),
    from: one('sanad:from', reference('entity')),
    to: one('sanad:to', reference('entity')),
    occasion: maybe('sanad:occasion', reference('entity')),
    times: parts('sanad:time', TIME),
    modes: many('sanad:mode', CODE),
    status: one('sanad:status', CODE),
    withdrawn: one('sanad:withdrawn', FLAG),
    origins: one('sanad:origins', INTEGER),
    claims: many('sanad:claim', reference('claim')),
    against: many('sanad:against', reference('claim')),
    startEarliest: maybe('sanad:startEarliest', DAY),
    startLatest: maybe('sanad:startLatest', DAY),
    endEarliest: maybe('sanad:endEarliest', DAY),
    endLatest: maybe('sanad:endLatest', DAY),
    startDrawn: maybe('sanad:startDrawn', DAY),
    endDrawn: maybe('sanad:endDrawn', DAY),
  },
};

const SIDE: Description<DisagreementRecord['sides'][number]> = {
  types: types('sanad:Side'),
  fields: { claims: many('sanad:claim', reference('claim')) },
};

const DISAGREEMENT: Description<DisagreementRecord> = {
  types: types('sanad:Disagreement'),
  fields: {
    id: one('sanad:id', TEXT),
    kind: one('sanad:disagreementKind', CODE),
    over: maybe('sanad:over', CODE),
    by: one('sanad:by', CODE),
    sides: parts('sanad:side', SIDE),
    reasons: many('sanad:reason', IN_LANGUAGE),
    reconciliations: many('sanad:reconciliation', IN_LANGUAGE),
    judgments: many('sanad:judgment', TEXT),
  },
};

/** Nobody accepted it: its columns stay a text. */
const PROPOSAL: Description<ProposalRecord> = {
  types: types('sanad:Proposal'),
  fields: {
    id: one('sanad:id', TEXT),
    dossier: one('dcterms:isPartOf', reference('dossier')),
    proposedBy: one('sanad:proposedBy', TEXT),
    rejected: maybe('sanad:rejected', TEXT),
    texts: many('dcterms:description', IN_LANGUAGE),
    row: one('sanad:row', JSON_VALUE),
  },
};

export const DESCRIPTIONS: { readonly [K in keyof Records]: Description<Records[K]> } = {
  dossier: DOSSIER,
  term: TERM,
  entity: ENTITY,
  document: DOCUMENT,
  claim: CLAIM,
  relation: RELATION,
  disagreement: DISAGREEMENT,
  proposal: PROPOSAL,
};
