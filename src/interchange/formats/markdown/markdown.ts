/**
 * Markdown for people (CommonMark 0.31): the dossier as a text to read, print or put beside code. Claims come by their documents in the order of their ids, relations by
 * their status. In a language from right to left the whole text runs so.
 */
import { type Account, Taken } from '../../account/account.ts';
import type { Records } from '../../../records/record.ts';
import { GROUPS, groupOf, type Group } from '../relation-group.ts';
import { nameIn } from '../names.ts';
import type { Format, Piece } from '../format.ts';
import { claimText } from './claims.ts';
import { code } from './plain.ts';
import { disagreementText, relationText, textsOf } from './relations.ts';
import { documentText, dossierText, entityText } from './things.ts';
import { shownIn, type Shown } from './words.ts';

const FILE = 'dossier.md';

export const markdown: Format = {
  name: 'markdown',
  standard: 'Markdown',
  files: [{ name: FILE, type: 'text/markdown; charset=utf-8; variant=CommonMark' }],
  async *write(account, { language }) {
    const shown = await shownIn(account, language);
    for await (const text of parts(account, shown)) yield { file: FILE, text } satisfies Piece;
    for await (const term of account.take('term')) {
      term.fold('labels', 'words of the claims, in --language');
      term.drop('term', 'name', 'inverseLabels', 'definition');
    }
    await account.drop('proposal');
  },
};

async function* parts(account: Account, shown: Shown): AsyncGenerator<string> {
  const { words, language } = shown;
  const isTurned = shown.direction === 'rtl';
  if (isTurned) yield `<div dir="rtl" lang="${language}">\n\n`;
  for await (const dossier of account.take('dossier')) yield `${dossierText(dossier, shown)}\n\n`;
  yield* section(words.entities, account.take('entity'), (entity) => entityText(entity, shown));
  yield* section(words.documents, account.take('document'), (document) => documentText(document, shown));
  yield* claimParts(account, shown);
  yield `## ${words.relations}\n\n`;
  for (const [index, group] of GROUPS.entries()) {
    yield* section(words.group[group], inGroup(account, group, index === 0, shown), (text) => text, '###');
  }
  const named = new Set<string>();
  for await (const { sides } of account.again('disagreement')) {
    for (const id of sides.flatMap(({ claims }) => claims)) named.add(id);
  }
  const texts = await textsOf(account.again('claim'), named, language);
  const disagreements = account.take('disagreement');
  yield* section(words.disagreements, disagreements, (each) => disagreementText(each, texts, shown));
  if (isTurned) yield '</div>\n';
}

/** A heading and what is below it, if there is any. */
async function* section<T>(
  heading: string,
  items: AsyncIterable<T>,
  into: (item: T) => string,
  level = '##',
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const each of items) {
    yield isFirst ? `${level} ${heading}\n\n${into(each)}` : into(each);
    isFirst = false;
  }
  if (!isFirst) yield '\n';
}

/** A heading for each document of which claims follow. */
async function* claimParts(account: Account, shown: Shown): AsyncGenerator<string> {
  const { plain, words, language } = shown;
  const titles = new Map<string, string>();
  for await (const { id, titles: all } of account.again('document')) titles.set(id, nameIn(all, language) ?? id);
  let before: string | null | undefined;
  for await (const claim of account.take('claim')) {
    const document = claim.peek('document') ?? claim.peek('passages')[0]?.document ?? null;
    if (before === undefined) yield `## ${words.claims}\n\n`;
    if (document !== before) {
      const title =
        document === null ? words.noDocument : `${plain(titles.get(document) ?? document)} ${code(document)}`;
      yield `${before === undefined ? '' : '\n'}### ${title}\n\n`;
    }
    before = document;
    yield claimText(claim, shown);
  }
  if (before !== undefined) yield '\n';
}

/** The relations are read once for each group, and accounted for at the first. */
async function* inGroup(account: Account, group: Group, isFirst: boolean, shown: Shown): AsyncGenerator<string> {
  if (isFirst) {
    for await (const relation of account.take('relation')) {
      const text = relationText(relation, shown);
      if (groupOf(shownStatus(relation)) === group) yield text;
    }
    return;
  }
  for await (const relation of account.again('relation')) {
    if (groupOf(relation) === group) yield relationText(new Taken(relation, 'relation', () => {}), shown);
  }
}

function shownStatus(
  relation: Taken<Records['relation']>,
): Pick<Records['relation'], 'status' | 'modes' | 'withdrawn'> {
  return { status: relation.peek('status'), modes: relation.peek('modes'), withdrawn: relation.peek('withdrawn') };
}
