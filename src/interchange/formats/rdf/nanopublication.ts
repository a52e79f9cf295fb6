/**
 * A claim as a nanopublication (nanopub.net, guidelines of 2013): four graphs. The assertion graph describes the proposition with its polarity and mode.
 * It states it as a triple too only if the claim affirms it of what is or was, and nobody took the claim back: who merges all graphs must
 * not read what was denied, planned, supposed or withdrawn as a fact.
 */
import { DataFactory } from 'n3';
import type { ClaimRecord, DossierRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { ASSERTION, CLAIM, HEAD, PROPOSITION, PROVENANCE, PUBLICATION } from './claims.ts';
import { describe, Statements } from './describe.ts';
import type { Iris } from './iris.ts';
import { term, TYPE } from './vocabularies.ts';

/** What a dossier says for all its claims. */
export type OfDossier = Pick<DossierRecord, 'codedBy' | 'licence'>;

export function nanopublication(claim: Taken<ClaimRecord>, iris: Iris, dossier: OfDossier | undefined): Statements {
  const statements = new Statements();
  const node = iris.record('claim', claim.peek('id'));
  const [head, assertion, provenance, publication] = [HEAD, ASSERTION, PROVENANCE, PUBLICATION].map(
    (end) => node + end,
  );
  for (const type of CLAIM.types) statements.add(node, TYPE, type.value, head);
  statements.add(node, term('np:hasAssertion'), assertion as string, head);
  statements.add(node, term('np:hasProvenance'), provenance as string, head);
  statements.add(node, term('np:hasPublicationInfo'), publication as string, head);
  state(claim, iris, statements, assertion as string);
  statements.add(node + PROPOSITION, TYPE, term('rdf:Statement').value, assertion);
  describe(claim, CLAIM, { statements, iris, node });
  linkSteps(claim, node, statements, provenance as string);
  statements.add(node, TYPE, term('sanad:Claim').value, publication);
  statements.add(node, term('sanad:proposition'), node + PROPOSITION, publication);
  publish(claim, node, dossier, statements, publication as string);
  return statements;
}

function state(claim: Taken<ClaimRecord>, iris: Iris, statements: Statements, graph: string): void {
  const subject = claim.peek('subject');
  if (subject === null || !isAsserted(claim)) return;
  const [object, content, value] = [claim.peek('object'), claim.peek('content'), claim.peek('value')];
  const predicate = DataFactory.namedNode(iris.word('PREDICATE', claim.peek('predicate')));
  const ends = [
    ...(object === null ? [] : [iris.record('entity', object)]),
    ...(content === null ? [] : [iris.record('claim', content)]),
    ...(value === null ? [] : [DataFactory.literal(value)]),
  ];
  for (const end of ends) statements.add(iris.record('entity', subject), predicate, end, graph);
}

/** Also what was possibly taken back, on a day that is still to come, is not stated: a file is read later than it is written. */
function isAsserted(claim: Taken<ClaimRecord>): boolean {
  const isWithdrawn = claim.peek('withdrawnEarliest') !== null || claim.peek('withdrawnLatest') !== null;
  return claim.peek('polarity') === 'AFFIRMED' && claim.peek('mode') === 'ACTUAL' && !isWithdrawn;
}

/** Each step was informed by those of the next position inwards, and the innermost brought the claim about. */
function linkSteps(claim: Taken<ClaimRecord>, node: string, statements: Statements, provenance: string): void {
  const steps = claim
    .peek('attribution')
    .map(({ position }, index) => ({ position, iri: `${node}_attribution_${index}` }));
  const positions = [...new Set(steps.map(({ position }) => position))].toSorted((a, b) => a - b);
  for (const { position, iri } of steps) {
    const inner = positions.find((each) => each > position);
    const sources = steps.filter((step) => step.position === inner);
    for (const source of sources) statements.add(iri, term('prov:wasInformedBy'), source.iri, provenance);
    if (sources.length === 0) statements.add(node + ASSERTION, term('prov:wasGeneratedBy'), iri, provenance);
  }
}

/** What other programs expect in a nanopublication: who made it, when, and under which licence. A claim's own values come first. */
function publish(
  claim: Taken<ClaimRecord>,
  node: string,
  dossier: OfDossier | undefined,
  statements: Statements,
  publication: string,
): void {
  const creator = claim.peek('codedBy') ?? dossier?.codedBy;
  if (creator !== undefined) statements.add(node, term('dc:creator'), DataFactory.literal(creator), publication);
  const licence = dossier?.licence ?? null;
  if (licence !== null) statements.add(node, term('dcterms:license'), DataFactory.literal(licence), publication);
}
