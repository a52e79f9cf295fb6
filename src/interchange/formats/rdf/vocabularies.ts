/** The vocabularies of the RDF files: those of others where they fit exactly, and our own for the rest. */
import { DataFactory, type NamedNode } from 'n3';

/** Our own. It is no address: nothing is to be fetched from it. */
export const SANAD = 'urn:sanad:ontology#';

/** The prefixes of both formats, apart from those of the ids in a file. */
export const PREFIXES = {
  sanad: SANAD,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  np: 'http://www.nanopub.org/nschema#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'http://schema.org/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const;

export type Prefix = keyof typeof PREFIXES;

const made = new Map<string, NamedNode>();

/** The node of an IRI of a vocabulary, such as `prov:Activity`: one object for each. */
export function term(name: `${Prefix}:${string}`): NamedNode {
  const before = made.get(name);
  if (before !== undefined) return before;
  const colon = name.indexOf(':');
  const node = DataFactory.namedNode(PREFIXES[name.slice(0, colon) as Prefix] + name.slice(colon + 1));
  made.set(name, node);
  return node;
}

export const TYPE = term('rdf:type');
