/** The positions of labels in the graph: labels of parallel relations are kept apart. */
import { expect, test } from '@jest/globals';
import cytoscape, { type ElementDefinition } from 'cytoscape';
import { offsetLabels } from '../../src/explorer/graph/offset-labels.ts';

const node = (id: string, x: number, y: number): ElementDefinition => ({ data: { id }, position: { x, y } });
const edge = (id: string, source: string, target: string, label: string, parallel: number): ElementDefinition => {
  return { data: { id, source, target, label, parallel } };
};

function offsetsOf(elements: ElementDefinition[]): readonly unknown[] {
  const cy = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
  offsetLabels(cy);
  return cy.edges().map((one) => one.data('labelOffset') as unknown);
}

test('between two that stand one above the other, labels stand one below the other, around the middle', () => {
  const two = [node('a', 0, 0), node('b', 20, 200)];
  expect(offsetsOf([...two, edge('1', 'a', 'b', 'met with', 2), edge('2', 'b', 'a', 'held talks with', 2)])).toEqual([
    -7.5, 7.5,
  ]);
  // A label of two lines takes the place of two.
  expect(
    offsetsOf([...two, edge('1', 'a', 'b', 'steers between\nthe demands of', 2), edge('2', 'b', 'a', 'met', 2)]),
  ).toEqual([-7.5, 15]);
});

test('aslant, beside one another, and where there is one relation, nothing is moved', () => {
  const two = [node('a', 0, 0), node('b', 200, 220), node('c', 0, 300), node('d', 300, 20)];
  expect(offsetsOf([...two, edge('1', 'a', 'b', 'met with', 2), edge('2', 'b', 'a', 'backs', 2)])).toEqual([0, 0]);
  expect(offsetsOf([...two, edge('1', 'a', 'd', 'met with', 2), edge('2', 'd', 'a', 'backs', 2)])).toEqual([0, 0]);
  expect(offsetsOf([...two, edge('1', 'a', 'c', 'met with', 1)])).toEqual([undefined]);
});
