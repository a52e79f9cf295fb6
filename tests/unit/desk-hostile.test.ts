/** What a program that is not the page may send to the desk: nothing of it is written, and a text with the signs of Cypher is only a text. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.ts';
import { ADD, ROW } from '../support/desk-orders.ts';
import { present } from '../support/present.ts';

let desk: Desk;

beforeAll(async () => (desk = await Desk.open('herodotus-abductions')));
afterAll(async () => await desk.close());

describe('a hostile body is refused', () => {
  test.each([
    ['no JSON', '{', 400],
    ['nothing', '{}', 400],
    ['another order', { what: 'DELETE', id: 'hdt-1-04' }, 400],
    ['a path as document', { ...ADD, document: '../../etc' }, 400],
    ['a path as id', { what: 'CHANGE', id: '../dossier', version: '', row: {} }, 400],
    ['a document that is not there', { ...ADD, document: 'nothing' }, 404],
    ['a claim that is not there', { what: 'CHANGE', id: 'nothing', version: '', row: {} }, 404],
    [
      'the name of a prototype',
      '{"what":"ADD","document":"histories-1","spans":[{"start":0,"end":4}],"row":{"__proto__":{"a":"b"}}}',
      400,
    ],
    ['constructor as id', { what: 'CHANGE', id: 'constructor', version: '', row: {} }, 404],
    ['a number as text', { ...ADD, row: { ...ROW, text: 5 } }, 400],
    ['a column that is no name', { ...ADD, row: { ...ROW, "x: 'y'} //": 'a' } }, 400],
    ['a place behind the text', { ...ADD, spans: [{ start: 5, end: 100_000_000 }] }, 422],
    ['a place from behind', { ...ADD, spans: [{ start: 50, end: 10 }] }, 400],
    ['a place in halves', { ...ADD, spans: [{ start: 0.5, end: 10 }] }, 400],
    ['no place', { ...ADD, spans: [] }, 400],
    ['an entity of no label', { ...ADD, entities: [{ label: 'Dossier', id: 'x' }] }, 400],
    ['too much', { ...ADD, row: { ...ROW, text: 'x'.repeat(300_000) } }, 413],
  ])('%s', async (_what, body, status) => {
    const before = await desk.files();
    expect((await desk.refusal(body)).status).toBe(status);
    expect(await desk.files()).toEqual(before);
  });

  test('and a text with the signs of Cypher is only a text', async () => {
    const text = "'}] AS row DETACH DELETE row; // \\u0027 \\' \n`";
    const { id } = await desk.save({ ...ADD, row: { ...ROW, text } });
    const { claims } = await desk.document('histories-1');
    const row = present(claims.find((each) => each.id === id)).row;
    expect(String(row['text']).replace('\\ u', '\\u')).toBe(text);
  });
});
