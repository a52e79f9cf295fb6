/** Graphs in GEXF and GraphML become claims of their author: each edge, with the attributes of both nodes and its spells. */
import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gexfReader, graphmlReader } from '../../src/interchange/in/graph/graph-readers.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import type { WrittenMapping } from '../../src/interchange/in/mapping/mapping.ts';
import type { Reader } from '../../src/interchange/in/reader.ts';
import { imported, sharedVocabulary, TestFiles } from '../support/imports/imported.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function edges(reader: Reader, text: string): Promise<{ table: string; account: ImportAccount; path: string }> {
  const path = files.write('graph.xml', text);
  const account = new ImportAccount();
  const document = await reader.document?.(path, undefined, mkdtempSync(join(files.folder, 'out-')), account);
  return { table: readFileSync(document ?? '', 'utf8'), account, path };
}

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
    <attributes class="node"><attribute id="0" title="type" type="string"><default>Person</default></attribute></attributes>
    <attributes class="edge"><attribute id="0" title="predicate" type="string"/><attribute id="w" title="note" type="string"/></attributes>
    <edges>
      <edge id="e1" source="a" target="b" weight="2"><attvalues><attvalue for="0" value="MET_WITH"/></attvalues>
        <spells><spell start="2021-07-01" end="2021-07-02"/><spell start="2021-08-01T10:00:00"/></spells></edge>
      <edge id="e2" source="b" target="c" start="2021-07-26" end="2021-07-26"><attvalues><attvalue for="0" value="ATTACKED"/><attvalue for="w" value="x, y"/></attvalues></edge>
    </edges>
    <nodes>
      <node id="a" label="Amal"><viz:color r="1" g="2" b="3"/><nodes><node id="b" label="Basim"/></nodes></node>
      <node id="c" label="Council"><attvalues><attvalue for="0" value="Organization"/></attvalues></node>
      <node id="d" label="Nobody"/>
    </nodes>
  </graph>
</gexf>`;

test('GEXF: attributes, defaults, nested nodes, edges before nodes, and a record for each spell', async () => {
  const { table, account } = await edges(gexfReader, GEXF);
  expect(table.split('\n')).toEqual([
    'id,source,source_label,target,target_label,label,start,end,spell,predicate,weight,note,source_type,target_type',
    'e1,a,Amal,b,Basim,,2021-07-01,2021-07-02,2021-07-01/2021-07-02,MET_WITH,2,,Person,Person',
    'e1,a,Amal,b,Basim,,2021-08-01T10:00:00,,2021-08-01/..,MET_WITH,2,,Person,Person',
    'e2,b,Basim,c,Council,,2021-07-26,2021-07-26,2021-07-26,ATTACKED,,"x, y",Person,Organization',
    '',
  ]);
  expect(account.lines()).toEqual([{ field: 'node without an edge', fate: 'DROPPED', into: '', values: 1 }]);
});

test('what is proposed needs only the author of the graph', async () => {
  const path = files.write('meetings.gexf', GEXF);
  const found = await gexfReader.propose?.(path, sharedVocabulary, {});
  const mapping = found?.mapping as WrittenMapping;
  const dataset = { ...mapping.dataset, publisher: { kind: 'Person', name: 'The Author' } };
  const { claims, account } = await imported(gexfReader, path, { ...mapping, dataset });
  expect(claims).toMatchObject([
    {
      subject: 'try-node-a',
      predicate: 'MET_WITH',
      object: 'try-node-b',
      when: '2021-07-01/2021-07-02',
      passages: ['record 1'],
    },
    { predicate: 'MET_WITH', when: '2021-08-01/..', attribution: ['try-the-author RECORDED through DATASET'] },
    { subject: 'try-node-b', predicate: 'ATTACKED', object: 'try-node-c', when: '2021-07-26' },
  ]);
  expect(account.matters()).toEqual([]);
});

const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="k0" for="node" attr.name="role" attr.type="string"><default>guest</default></key>
  <key id="k1" for="edge" attr.name="relation" attr.type="string"/>
  <key id="g" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected">
    <node id="n0"><data key="k0">host</data><data key="g"><y:ShapeNode><y:NodeLabel>Amal</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"/>
    <edge source="n0" target="n1"><data key="k1">call &amp; visit</data></edge>
    <edge id="e1" source="n1" target="n0" directed="true"/>
    <hyperedge><endpoint node="n0"/></hyperedge>
  </graph>
</graphml>`;

test('of a graph that Sanad exported, what was taken back is left out, and plans are plans', async () => {
  const keys = ['predicate', 'modes', 'withdrawn'].map(
    (key) => `<key id="${key}" for="edge" attr.name="${key}" attr.type="string"/>`,
  );
  const edge = (id: string, modes: string, withdrawn: string): string =>
    `<edge id="${id}" source="a" target="b"><data key="predicate">MET_WITH</data><data key="modes">${modes}</data><data key="withdrawn">${withdrawn}</data></edge>`;
  const edgesOf = [
    edge('e1', 'ACTUAL', 'false'),
    edge('e2', 'FUTURE', 'false'),
    edge('e3', 'ACTUAL', 'true'),
    edge('e4', 'ACTUAL | FUTURE', 'false'),
  ];
  const path = files.write(
    'own.graphml',
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys.join('')}<graph edgedefault="directed"><node id="a"/><node id="b"/>${edgesOf.join('')}</graph></graphml>`,
  );
  const found = await graphmlReader.propose?.(path, sharedVocabulary, {});
  expect(found?.remarks.join(' ')).toContain('taken back');
  const mapping = found?.mapping as WrittenMapping;
  const { claims } = await imported(graphmlReader, path, {
    ...mapping,
    dataset: { ...mapping.dataset, publisher: { kind: 'Person', name: 'The Author' } },
    recordEntities: Object.fromEntries(
      Object.entries(mapping.recordEntities).map(([name, each]) => [name, { ...each, kind: 'Person' }]),
    ),
  });
  expect(claims.map(({ mode }) => mode)).toEqual(['ACTUAL', 'FUTURE', 'ACTUAL']);
});

test('GraphML: keys, defaults, labels of yEd, directions, and hyperedges that are counted', async () => {
  const { table, account } = await edges(graphmlReader, GRAPHML);
  expect(table.split('\n')).toEqual([
    'id,source,source_label,target,target_label,label,relation,type,source_role,target_role',
    ',n0,Amal,n1,,,call & visit,undirected,host,guest',
    'e1,n1,,n0,Amal,,,directed,guest,host',
    '',
  ]);
  expect(account.lines()).toMatchObject([{ field: 'hyperedge', values: 1 }]);
});

test('a type of relation that is no predicate is left to the reader', async () => {
  const found = await graphmlReader.propose?.(files.write('a.graphml', GRAPHML), sharedVocabulary, {});
  expect(found?.mapping).toMatchObject({
    key: 'RECORD',
    claims: [{ predicate: { column: 'relation', values: { 'call & visit': 'CHOOSE' } } }],
  });
});

test.each<readonly [string, string, RegExp]>([
  [
    'a node that is missing',
    GEXF.replace('id="c"', 'id="x"'),
    /the edge 'e2' from 'b' to 'c' names the node 'c', which is missing/,
  ],
  ['a node twice', GEXF.replace('id="d"', 'id="c"'), /two nodes with the id 'c'/],
  ['no edge', GEXF.replace(/<edges>[\s\S]*<\/edges>/, ''), /has no edge/],
  ['a file that is cut', GEXF.slice(0, 900), /is no XML, or damaged/],
  ['another file', '<html/>', /has no edge/],
  [
    'a million attributes',
    GEXF.replace(
      '<attribute id="w"',
      `${Array.from({ length: 20_000 }, (_, i) => `<attribute id="${i}x"/>`).join('')}<attribute id="w"`,
    ),
    /more than 16384 attributes/,
  ],
  ['entities in entities', `<!DOCTYPE g [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><gexf>&c;</gexf>`, /DOCTYPE/],
])('%s', async (_, text, message) => {
  await expect(edges(gexfReader, text)).rejects.toThrow(message);
});
