/** `sanad document add`: the row of a text or of a page, with what the text itself says; and what it refuses, without leaving anything. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { addDocumentTo, type DocumentOptions } from '../../src/cli/document.ts';
import { fetchPage } from '../../src/cli/document/fetch-page.ts';
import { textOfHtml } from '../../src/cli/document/text-of-html.ts';
import { readConfig } from '../../src/config.ts';
import { guessLanguage } from '../../src/dossier/documents/guess-language.ts';
import { printedDate } from '../../src/dossier/documents/printed-date.ts';
import { plainRows } from '../../src/dossier/edit/plain-rows.ts';
import { BadInputError } from '../../src/errors.ts';
import { openLog } from '../../src/log.ts';
import { silent } from '../../src/progress.ts';

describe('the language is that of', () => {
  test.each([
    ['ar', 'أعلن رئيس الوزراء العراقي أن القوات الأمريكية ستنسحب من العراق قبل نهاية العام الجاري.'],
    ['fa', 'رئیس جمهور ایران اعلام کرد که نیروهای آمریکایی تا پایان سال از عراق خارج خواهند شد.'],
    ['ckb', 'سەرۆکوەزیرانی عێراق ڕایگەیاند کە هێزەکانی ئەمریکا پێش کۆتایی ساڵ لە عێراق دەکشێنەوە.'],
    ['ur', 'عراقی وزیراعظم نے اعلان کیا کہ امریکی افواج سال کے آخر تک عراق سے نکل جائیں گی۔'],
    ['en', 'The prime minister said that American troops would leave Iraq by the end of the year.'],
    ['fr', 'Le premier ministre a déclaré que les troupes américaines quitteraient le pays avant la fin de l’année.'],
    ['de', 'Der Ministerpräsident erklärte, dass die Truppen bis Ende des Jahres abziehen und das Land verlassen.'],
    ['es', 'El primer ministro declaró que las tropas saldrán del país antes de fin de año.'],
    ['kmr', 'Serokwezîrê Iraqê ragihand ku hêzên Amerîkayê dê heta dawiya salê ji Iraqê derkevin.'],
    ['ru', 'Премьер-министр заявил, что войска покинут страну до конца года и не вернутся на базы.'],
    ['uk', 'Прем’єр-міністр заявив, що війська залишать країну до кінця року та не повернуться на бази.'],
    ['la', 'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae.'],
    ['he', 'ראש הממשלה אמר כי הכוחות יעזבו את המדינה'],
    ['ja', '首相は軍が年末までに撤退すると述べた。'],
    ['zh', '总理表示，军队将在年底前撤离。'],
    [undefined, 'IMO 9074729, 33.3152 N'],
    [undefined, 'de la'],
    [undefined, 'Μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος'],
  ])('%s', (language, text) => expect(guessLanguage(text)).toBe(language));
});

describe('the day that a text prints', () => {
  test.each([
    ['A title\n2021-07-25T04:59:16+00:00\nText', '2021-07-25'],
    ['A title\n\nPublished: 26 July 2021\nText', '2021-07-26'],
    ['July 26th, 2021 | News', '2021-07-26'],
    ['Sept. 3, 2021', '2021-09-03'],
    [
      'BAGHDAD, 26 July 2021 (Agency) – The ministers met, as they had said that they would, and signed nothing at all.',
      '2021-07-26',
    ],
    ['عنوان\nالإثنين ٢٦ تموز/يوليو ٢٠٢١', '2021-07-26'],
    ['26 كانون الثاني (يناير) 2021', '2021-01-26'],
    ['1 من تشرين الأول من عام 2020', undefined],
    ['3 غشت 2020', '2020-08-03'],
    ['۲۶/۰۷/۲۰۲۱', '2021-07-26'],
    ['7/26/2021', '2021-07-26'],
    ['5/5/2021', '2021-05-05'],
    ['Day and month may be exchanged: 5/6/2021', undefined],
    ['31 February 2021', undefined],
    [
      'The ministers, who had last met on 26 July 2019 in the same town and in the same house, met again without a result.',
      undefined,
    ],
    ['July 2021', undefined],
    ['Number 2021-07-250', undefined],
    [`${'A line.\n'.repeat(40)}26 July 2021`, '2021-07-26'],
    [`${'A line.\n'.repeat(20)}26 July 2021\n${'A line.\n'.repeat(20)}`, undefined],
  ])('%j', (text, day) => expect(printedDate(text)).toBe(day));
});

const PAGE = `<!doctype html><html><head><title>They met – The Post</title><meta charset="utf-8"><script>window.x = '<p>no</p>'</script></head>
<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul></nav>
<article><h1>They met</h1><p class="date">26 July 2021</p>
<p>The ministers met in <b>Basra</b> on
Monday, &amp; nobody signed anything; they said that they would meet again, and that it was a good day for the two countries.</p>
<p>One of them said: “We will not sign”.<br>The other one said nothing, and left the town with the aeroplane of the government in the evening.</p></article>
<footer>All rights reserved</footer></body></html>`;

describe('a page', () => {
  test('is its article, a paragraph each, without menus and scripts', () => {
    const { title, text } = textOfHtml(PAGE, 'a.html');
    expect(title).toContain('They met');
    expect(text).toContain('The ministers met in Basra on Monday, & nobody signed anything;');
    expect(text).toContain('“We will not sign”.\nThe other one said nothing');
    expect(text).not.toMatch(/Sport|rights reserved|window|<|no\b.*p>/);
  });

  test.each([
    ['no text', '<html><body><script>1</script></body></html>'],
    ['nothing', ''],
    ['a hundred thousand levels', '<div>'.repeat(100_000)],
  ])('of %s is refused', (_what, html) => expect(() => textOfHtml(html, 'a.html')).toThrow(BadInputError));
});

const TEXT =
  'The meeting in Basra\n26 July 2021\n\nThe ministers met, and the text is long enough to be of a language.\n';
let server: Server;
let address = '';
const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.setHeader('content-type', 'text/html').end(PAGE),
  '/text.txt': (response) => response.setHeader('content-type', 'text/plain; charset="utf-8"').end(TEXT),
  '/latin': (response) =>
    response
      .setHeader('content-type', 'text/plain; charset=iso-8859-1')
      .end(Buffer.from('Le café est dans la ville, et les gens sont sur le pont.', 'latin1')),
  '/moved': (response) => response.writeHead(302, { location: '/text.txt' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/pdf': (response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/none': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end(PAGE),
  '/large': (response) => response.setHeader('content-type', 'text/plain').end('a'.repeat(5_000)),
  '/slow': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('a'),
};
const room = mkdtempSync(join(tmpdir(), 'sanad-document-'));

beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(room, { recursive: true, force: true });
});

function dossier(documents?: string): string {
  const folder = join(mkdtempSync(join(room, 'a-')), 'the-dossier');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'dossier.cypher'),
    `MERGE (d:Dossier {id: 'the-dossier'}) SET d += {title: 't', titleAr: 'ع', codebook: 'c', formatVersion: 2, codedBy: 'x', reviewed: false};\n`,
  );
  if (documents !== undefined) writeFileSync(join(folder, 'documents.cypher'), documents);
  return folder;
}

/** Runs the command as its file declares it, and returns what it prints. */
async function add(
  source: string,
  options: DocumentOptions,
  environment: Record<string, string> = {},
): Promise<string> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await addDocumentTo(
      readConfig(room, { SANAD_HOME: room, ...environment }),
      silent,
      openLog('warn'),
      source,
      options,
    );
  } finally {
    write.mockRestore();
  }
  return lines.join('');
}

const rowsIn = (folder: string): Record<string, unknown>[] =>
  plainRows(readFileSync(join(folder, 'documents.cypher'), 'utf8')).map(({ columns }) => ({ ...columns }));
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const today = (): string => new Date().toISOString().slice(0, 10);

describe('a row', () => {
  test('of a file that is copied: hash, language, title and day are those of the text', async () => {
    const folder = dossier();
    const source = join(room, 'Meeting in Basra.txt');
    writeFileSync(source, TEXT);
    const output = await add(source, { to: folder, copy: true, by: 'the-post' });
    expect(rowsIn(folder)).toEqual([
      {
        ...{ id: 'meeting-in-basra', file: 'Meeting in Basra.txt', sha256: hashOf(TEXT), language: 'en' },
        ...{
          title: 'The meeting in Basra',
          publishedBy: 'the-post',
          publishedOn: '2021-07-26',
          publishedBasis: 'PRINTED',
        },
      },
    ]);
    expect(readFileSync(join(folder, 'documents/Meeting in Basra.txt'), 'utf8')).toBe(TEXT);
    expect(output).toContain('to be written: a title in ar');
  });

  test('goes behind the last row of documents, in its form, and leaves the rest as it is', async () => {
    const before =
      "// Ours\nUNWIND [\n  {id: 'old', title: 'O', titleAr: 'ق', language: 'en', url: 'https://example.org/'} // so\n] AS row\nMERGE (d:Document {id: row.id})\nSET d += row;\n";
    const folder = dossier(before);
    const own = join(folder, 'documents');
    mkdirSync(own);
    writeFileSync(join(own, 'a.txt'), TEXT);
    await add(join(own, 'a.txt'), {
      to: folder,
      title: ['Basra', 'ar=البصرة'],
      published: '2021-07',
      language: 'en-GB',
    });
    const after = readFileSync(join(folder, 'documents.cypher'), 'utf8');
    expect(after.startsWith(before.slice(0, before.indexOf('} // so') + 1))).toBe(true);
    expect(after).toContain('// so');
    expect(rowsIn(folder)[1]).toEqual({
      ...{ id: 'a', file: 'a.txt', sha256: hashOf(TEXT), language: 'en-GB', title: 'Basra', titleAr: 'البصرة' },
      ...{ publishedOn: '2021-07', publishedBasis: 'EXTERNAL' },
    });
    expect(readdirSync(own)).toEqual(['a.txt']);
  });

  test('of a page has its address, and its text is kept in the folder of the user', async () => {
    const [folder, documents] = [dossier(), mkdtempSync(join(room, 'd-'))];
    await add(`${address}/page`, { to: folder, id: 'they-met' }, { SANAD_DOCUMENTS: documents });
    const [row] = rowsIn(folder);
    const file = String(row?.['file']);
    expect(row).toMatchObject({
      id: 'they-met',
      language: 'en',
      url: `${address}/page`,
      retrievedOn: today(),
      publishedOn: '2021-07-26',
    });
    const text = readFileSync(join(documents, file), 'utf8');
    expect(row?.['sha256']).toBe(hashOf(text));
    expect(text).toContain('nobody signed anything');
    expect(existsSync(join(folder, 'documents'))).toBe(false);
  });

  test('of a text in another encoding, and behind a redirection', async () => {
    const folder = dossier();
    await add(`${address}/latin`, { to: folder, copy: true, name: 'l.txt' });
    expect(readFileSync(join(folder, 'documents/l.txt'), 'utf8')).toContain('Le café');
    await add(`${address}/moved`, { to: folder, copy: true, name: 'm.txt' });
    expect(rowsIn(folder).map(({ id, language }) => [id, language])).toEqual([
      ['l', 'fr'],
      ['m', 'en'],
    ]);
  });
});

describe('refused, and nothing is written', () => {
  const file = (name: string, content: string | Buffer): string => {
    const path = join(mkdtempSync(join(room, 'f-')), name);
    writeFileSync(path, content);
    return path;
  };
  test.each<[string, () => string, Partial<DocumentOptions>, RegExp]>([
    ['a file that is no UTF-8', () => file('a.txt', Buffer.from([0xff, 0xfe, 0x41])), {}, /is no text in UTF-8/],
    ['a file with zeros', () => file('a.txt', 'a\u0000b'), {}, /control characters/],
    ['an empty file', () => file('a.txt', ' \n'), {}, /has no text/],
    ['no file', () => join(room, 'absent.txt'), {}, /is no file, and no address/],
    ['a folder', () => room, {}, /is no file/],
    ['an address of another kind', () => 'ftp://example.org/a.txt', {}, /is no file, and no address/],
    ['a text of no certain language', () => file('a.txt', 'IMO 9074729'), {}, /--language TAG/],
    [
      'a text of which nobody said where it may be kept',
      () => file('a.txt', TEXT),
      { copy: false },
      /Where may the text .* be kept/,
    ],
    ['a name that leads out of the folder', () => file('a.txt', TEXT), { name: '../a.txt' }, /--name must be/],
    ['a hidden name', () => file('a.txt', TEXT), { name: '.a.txt' }, /--name must be/],
    ['a name without an ending', () => file('a.txt', TEXT), { name: 'a' }, /--name must be/],
    ['a name of another file', () => file('there.txt', TEXT), {}, /is there already, and is another file/],
    ['an id that the dossier has', () => file('a.txt', TEXT), { id: 'old' }, /has a document 'old'/],
    [
      'a text that the dossier has',
      () => file('a.txt', 'An old text that the dossier has, and the words are of it.'),
      {},
      /this text already: document 'old'/,
    ],
    ['a page that is a PDF', () => `${address}/pdf`, {}, /is no text \(application\/pdf\)/],
    ['a page that is not there', () => `${address}/none`, {}, /status 404/],
    ['a redirection to a file', () => `${address}/file`, {}, /cannot be reached/],
  ])('%s', async (_what, source, options, expected) => {
    const old = 'An old text that the dossier has, and the words are of it.';
    const documents = `UNWIND [{id: 'old', file: 'old.txt', sha256: '${hashOf(old)}', title: 'O', titleAr: 'ق', language: 'en'}] AS row MERGE (d:Document {id: row.id}) SET d += row;`;
    const folder = dossier(documents);
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents/there.txt'), 'another');
    await expect(add(source(), { to: folder, copy: true, ...options })).rejects.toThrow(expected);
    expect(readFileSync(join(folder, 'documents.cypher'), 'utf8')).toBe(documents);
    expect(readdirSync(join(folder, 'documents'))).toEqual(['there.txt']);
  });

  test('an answer that is too large, or too late', async () => {
    await expect(fetchPage(`${address}/large`, { largestBytes: 4_000 })).rejects.toThrow(/more than 4000 bytes/);
    await expect(fetchPage(`${address}/slow`, { deadlineMillis: 100 })).rejects.toThrow(
      /did not answer within 0.1 seconds/,
    );
  });
});
