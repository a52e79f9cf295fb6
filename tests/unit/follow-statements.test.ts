/**
 * The statements that read what changed differ from those that read the whole graph only in the rows with which they begin: both return the same
 * columns, computed in the same way.
 */
import { expect, test } from '@jest/globals';
import { statement } from '../../src/db/statements.ts';

/** For each statement, where the whole graph and where changed rows begin. */
const BEGINNINGS: Readonly<Record<string, readonly [whole: string, changed: string]>> = {
  claims: [
    'MATCH (e:Entity) CALL (e) { MATCH (e)<-[:SUBJECT]-(claim:Claim)',
    'UNWIND $changed.claims AS claimId MATCH (changed:Claim {id: claimId})-[:SUBJECT]->(e:Entity) WITH e, collect(changed) AS claims CALL (e, claims) { UNWIND claims AS claim',
  ],
  'claims-without-subject': [
    'MATCH (claim:Claim)',
    'UNWIND $changed.claims AS claimId MATCH (claim:Claim {id: claimId})',
  ],
  'claim-ends': [
    'MATCH (e:Entity) CALL (e) { MATCH (e)<-[r:OBJECT|ABOUT|PARTICIPANT]-(c:Claim)',
    'UNWIND $changed.claims AS claimId MATCH (:Claim {id: claimId})-[link:OBJECT|ABOUT|PARTICIPANT]->(e:Entity) WITH e, collect(link) AS links CALL (e, links) { UNWIND links AS r WITH r, startNode(r) AS c',
  ],
  'claim-speakers': [
    'MATCH (e:Entity) CALL (e) { MATCH (e)<-[step:ATTRIBUTED_TO]-(c:Claim)',
    'UNWIND $changed.claims AS claimId MATCH (:Claim {id: claimId})-[link:ATTRIBUTED_TO]->(e:Entity) WITH e, collect(link) AS links CALL (e, links) { UNWIND links AS step WITH step, startNode(step) AS c',
  ],
  'claim-documents': [
    'MATCH (d:Document) CALL (d) { MATCH (d)<-[:REPORTED_IN]-(c:Claim)',
    'UNWIND $changed.claims AS claimId MATCH (changed:Claim {id: claimId})-[:REPORTED_IN]->(d:Document) WITH d, collect(changed) AS claims CALL (d, claims) { UNWIND claims AS c',
  ],
  relations: [
    'MATCH (e:Entity) CALL (e) { MATCH (e)-[r]->(far:Entity)',
    'UNWIND $changed.relations AS key MATCH (e:Entity {id: key.from})-[edge]->(:Entity {id: key.to}) WHERE edge.id = key.id WITH e, collect(edge) AS edges CALL (e, edges) { UNWIND edges AS r WITH r, endNode(r) AS far',
  ],
  entities: [
    'MATCH (e:Entity) WHERE e.id IS NOT NULL',
    'UNWIND $changed.entities AS entityId MATCH (e:Entity {id: entityId})',
  ],
  'dossier-entities': [
    'MATCH (d:Dossier) CALL (d) { MATCH (d)-[:NAMES]->(e:Entity)',
    'UNWIND $changed.entities AS entityId MATCH (d:Dossier)-[:NAMES]->(named:Entity {id: entityId}) WITH d, collect(named) AS entities CALL (d, entities) { UNWIND entities AS e',
  ],
  documents: [
    'MATCH (d:Document)',
    'CALL () { UNWIND $changed.dossiers AS dossierId MATCH (held:Document)-[:IN]->(:Dossier {id: dossierId}) RETURN held UNION UNWIND $changed.documents AS documentId MATCH (held:Document {id: documentId}) RETURN held } WITH held AS d',
  ],
  disagreements: [
    "MATCH (a:Claim)-[r:CONTRADICTS {by: 'RULE'}]->(b:Claim)",
    "UNWIND $changed.claims AS claimId MATCH (:Claim {id: claimId})-[r:CONTRADICTS {by: 'RULE'}]-(:Claim) WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b",
  ],
};

/** Without comments, on one line. */
function textOf(name: string): string {
  return statement(name)
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test.each(Object.entries(BEGINNINGS))('%s', (name, [whole, changed]) => {
  const text = textOf(`graph/${name}`);
  expect(text.split(whole)).toHaveLength(2);
  expect(textOf(`follow/${name}`)).toBe(text.replace(whole, changed));
});
