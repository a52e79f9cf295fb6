/**
 * `sanad propose --model`, as a user runs it, against a server in the form of OpenAI on loopback: what is proven is written, what is not is only shown; and
 * without a model no connection is opened at all.
 */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sanadOnce } from '../support/cli.ts';
import { temporaryRoom } from '../support/dossiers.ts';

const TEXT =
  'Harbour Post, 4 May 2022\n\nAmal Nouri met Basim Rahim on Tuesday. Nouri denied that she had paid Rahim 500 dollars.\n';
const SPEAKER = { entity: 'amal-nouri', mention: 'Nouri', act: 'DENIED', said: 'denied' };
const claim = (more: object): object => ({
  ...{ quote: 'Amal Nouri met Basim Rahim', predicate: 'MET_WITH', polarity: 'AFFIRMED', mode: 'ACTUAL', voice: 'OWN' },
  subject: { entity: 'amal-nouri', mention: 'Amal Nouri' },
  object: { entity: 'basim-rahim', mention: 'Basim Rahim' },
  ...{ speakers: [], when: null, quantities: [], text: 'Nouri and Rahim met.' },
  ...more,
});
const DENIED = {
  ...{ quote: 'she had paid Rahim 500 dollars', predicate: 'PAID', polarity: 'NEGATED', mode: 'HYPOTHETICAL' },
  ...{ voice: 'PARAPHRASED', subject: { entity: 'amal-nouri', mention: 'she' }, speakers: [SPEAKER] },
  object: { entity: 'basim-rahim', mention: 'Rahim' },
  quantities: [{ quantity: 'MONEY 500 USD TOTAL', quote: '500 dollars' }],
  text: 'Nouri denied that she paid Rahim 500 dollars.',
};
const ANSWER = {
  claims: [
    claim({}),
    claim(DENIED),
    claim({ ...DENIED, polarity: 'AFFIRMED', text: 'Nouri paid Rahim 500 dollars.' }),
    claim({ quote: 'Amal Nouri hit Basim Rahim' }),
    { quote: 'no claim' },
  ],
};

let server: Server;
let folder = '';
let file = '';
const asked: { path: string; body: string }[] = [];
/** A program that is imported first: it notes each connection that the process opens. */
let watch = '';

beforeAll(async () => {
  const room = await temporaryRoom();
  expect((await sanadOnce(['new', 'ferry', '--in', room])).code).toBe(0);
  folder = join(room, 'ferry');
  file = join(folder, 'documents', 'talks.txt');
  await writeFile(file, TEXT);
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  await writeFile(
    join(folder, 'documents-2.cypher'),
    `MERGE (d:Document {id: 'talks'})\nSET d += {file: 'talks.txt', sha256: '${sha256}', title: 'Talks', titleAr: 'محادثات', language: 'en',
  publishedBy: 'ferry-post', publishedOn: '2022-05-04', publishedBasis: 'PRINTED'};\n`,
  );
  watch = join(room, 'watch.mjs');
  await writeFile(
    watch,
    `import net from 'node:net';\nconst connect = net.Socket.prototype.connect;\nnet.Socket.prototype.connect = function (...all) { process.stderr.write('CONNECTION\\n'); return connect.apply(this, all); };\n`,
  );
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body });
      const message = { role: 'assistant', content: JSON.stringify(ANSWER) };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ finish_reason: 'stop', message }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => await new Promise((resolve) => server.close(resolve)));

const propose = async (more: readonly string[], environment: Record<string, string>): ReturnType<typeof sanadOnce> =>
  await sanadOnce(['propose', file, '--into', folder, ...more], {
    ...{ SANAD_DOSSIERS: folder, NODE_OPTIONS: `--import=${watch}` },
    ...environment,
  });

test('without a model no connection is opened, and --model says what to set', async () => {
  const rules = await propose([], {});
  expect(rules).toMatchObject({ code: 0, output: expect.not.stringContaining('CONNECTION') });
  const model = await propose(['--model'], {});
  expect(model.code).toBe(1);
  expect(model.output).toMatch(
    /--model asks the language model that SANAD_MODEL_URL and SANAD_MODEL name, and none is set/,
  );
  expect(model.output).not.toContain('CONNECTION');
  expect(asked).toEqual([]);
});

test('what the text proves is written, what it does not is shown with the reasons; lint has no error, and a second run adds nothing', async () => {
  const { port } = server.address() as AddressInfo;
  const environment = {
    SANAD_MODEL_URL: `http://127.0.0.1:${port}/v1`,
    SANAD_MODEL: 'a-model',
    SANAD_MODEL_KEY: 'sk-secret',
  };
  const first = await propose(['--model'], environment);
  expect(first.code).toBe(0);
  expect(first.output).toContain(
    '2 claims of the model are proven, 3 are not: 2 new proposals, 0 as before, 0 gone, written to',
  );
  expect(first.output).toMatch(/UNSUPPORTED amal-nouri PAID basim-rahim: .*polarity: AFFIRMED, and a word negates/);
  expect(first.output).toMatch(
    /UNSUPPORTED amal-nouri MET_WITH basim-rahim: «Amal Nouri hit Basim Rahim»: the quoted words are not in the text/,
  );
  expect(first.output).not.toContain('sk-secret');
  expect(asked.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
  expect(asked[0]?.body).toContain('Amal Nouri met Basim Rahim');

  expect(await readdir(folder)).toContain('proposals-by-model-talks.cypher');
  const written = await readFile(join(folder, 'proposals-by-model-talks.cypher'), 'utf8');
  expect(written).toContain("predicate: 'PAID', object: 'basim-rahim'");
  expect(written).toContain("attribution: ['ferry-post REPORTED', 'amal-nouri DENIED']");
  expect(written).toContain("proposedBy: 'a-model'");
  expect(written).toMatch(/because: \['subject \d+-\d+ amal-nouri', 'object \d+-\d+ basim-rahim'/);
  expect(written).not.toContain('Nouri and Rahim met.');
  const lint = await sanadOnce(['lint', folder]);
  expect(lint).toMatchObject({ code: 0, output: expect.stringContaining('0 errors') });

  const again = await propose(['--model'], environment);
  expect(again.output).toContain('0 new proposals, 2 as before, 0 gone, unchanged in');
});
