/** Proposes a mapping for the table of a graph's edges: from node to node, by the label of the edge or an attribute with few values. */
import { basename, extname } from 'node:path';
import { edtfFault } from '../../../model/dates.ts';
import { isEntityLabel } from '../../../model/labels.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { columnProfile, type ColumnProfile } from '../mapping/column-profile.ts';
import type { WrittenMapping } from '../mapping/mapping.ts';
import type { ProposedMapping } from '../reader.ts';
import { stableId } from '../stable-id.ts';

type WrittenEntity = WrittenMapping['recordEntities'][string];

const MOST_TYPES = 50;

/** @param path of the graph */
export function proposeEdges(
  path: string,
  columns: readonly string[],
  records: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): ProposedMapping {
  const profiles = columns.map((name, index) =>
    columnProfile(
      name,
      records.map((cells) => cells[index] ?? ''),
    ),
  );
  const of = (name: string): ColumnProfile | undefined =>
    profiles.find((profile) => profile.name === name && profile.filled > 0);
  const type = ['predicate', 'relation', 'label', 'edge_label', 'kind']
    .map(of)
    .find((each) => each !== undefined && each.values.length < MOST_TYPES);
  const values = Object.fromEntries(
    (type?.values ?? []).map((value) => [value, vocabulary.predicate(value) === undefined ? 'CHOOSE' : value]),
  );
  const ids = records.map((cells) =>
    [of('id'), of('spell')].map((each) => cells[columns.indexOf(each?.name ?? '')] ?? '').join(' '),
  );
  const hasIds = of('id')?.filled === records.length && new Set(ids).size === records.length;
  const spell = of('spell');
  const isDated = spell?.values.every((value) => edtfFault(value) === undefined) === true;
  const name = basename(path, extname(path));
  const remarks = [
    `A record is an edge of the graph${spell === undefined ? '' : ', or a spell of it'}; ${records.length} were seen. The columns: ${columns.join(', ')}.`,
    '"dataset": write who made the graph, in place of Choose: each edge becomes a claim of theirs.',
    '"recordEntities": write the label and kind of the nodes in place of Choose, such as Person; if they differ, by an attribute: {"column": "source_type", "values": {…}}.',
    type === undefined
      ? '"predicate": write the word of the vocabulary for what an edge says, in place of CHOOSE.'
      : `"predicate": write a word of the vocabulary for each value of '${type.name}', or null.`,
    ...(hasIds
      ? []
      : ['"key": edges have no ids that tell them apart, so that an edge that changes becomes another claim.']),
    ...(spell !== undefined && !isDated ? ['The spells are no days, and are left out.'] : []),
    ...(of('withdrawn') === undefined
      ? []
      : [
          '"where", "mode": edges that were taken back are left out, and plans are FUTURE; who disputes an edge, and who said it, is not in the file.',
        ]),
    'An undirected edge has a direction in the file; choose a symmetric predicate for it.',
  ];
  const mapping: WrittenMapping = {
    mapping: 1,
    languages: ['en'],
    dataset: { id: stableId(name), title: name, language: 'en', publisher: { kind: 'Choose', name: 'CHOOSE' } },
    key: hasIds ? ['id', ...(spell === undefined ? [] : ['spell'])] : 'RECORD',
    recordEntities: { source: nodeOf('source', of('source_type')), target: nodeOf('target', of('target_type')) },
    claims: [
      {
        predicate: type === undefined ? 'CHOOSE' : { column: type.name, values },
        subject: 'source',
        object: 'target',
        ...(isDated && { when: { cell: 'spell', form: 'EDTF' } }),
        ...(of('withdrawn') !== undefined && { where: [{ column: 'withdrawn', isNot: ['true'] }] }),
        ...(of('modes') !== undefined && { mode: modesOf(of('modes')) }),
      },
    ],
  };
  return { mapping, remarks };
}

/** Of a graph that Sanad exported: what happened, if somebody says so; else what is planned. */
function modesOf(modes: ColumnProfile | undefined): { column: string; values: Record<string, string> } {
  const values = (modes?.values ?? []).map((value): [string, string] => [
    value,
    value.includes('ACTUAL') ? 'ACTUAL' : value.includes('FUTURE') ? 'FUTURE' : 'HYPOTHETICAL',
  ]);
  return { column: 'modes', values: Object.fromEntries(values) };
}

function nodeOf(end: 'source' | 'target', type: ColumnProfile | undefined): WrittenEntity {
  const values = Object.fromEntries(
    (type?.values ?? []).map((value) => [value, isEntityLabel(value) ? value : 'Choose']),
  );
  const kind = type === undefined || type.values.length >= MOST_TYPES ? 'Choose' : { column: type.name, values };
  return { kind, prefix: 'node', key: [end], name: { firstOf: [`${end}_label`, end] } };
}
