/** Relations and disagreements as text. */
import type { Records } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { nameIn } from '../names.ts';
import { possibleSpells } from '../graph/spells.ts';
import { code } from './plain.ts';
import { shownText } from './things.ts';
import { field, item, type Shown } from './words.ts';

const IN_LINE = 'words of the relation';

type Relation = Records['relation'];

export function relationText(relation: Taken<Relation>, shown: Shown): string {
  const { plain, words, names } = shown;
  const [from, to] = [relation.fold('from', IN_LINE), relation.fold('to', IN_LINE)];
  const predicate = names.predicate(relation.fold('type', IN_LINE));
  const occasion = relation.fold('occasion', IN_LINE);
  const origins = relation.keep('origins');
  for (const each of ['status', 'modes', 'withdrawn'] as const) relation.fold(each, 'the heading');
  const times = relation.each('times').map((time) => {
    time.drop('startLatest', 'endEarliest');
    const [startEarliest, endLatest] = [time.fold('startEarliest', 'days'), time.fold('endLatest', 'days')];
    return { startEarliest, endLatest, startLatest: null, endEarliest: null };
  });
  const days = possibleSpells(times).flatMap(({ start, end }) =>
    start === null && end === null ? [] : [plain(`${start ?? '..'}/${end ?? '..'}`)],
  );
  relation.drop(
    'id',
    'symmetric',
    'startEarliest',
    'startLatest',
    'endEarliest',
    'endLatest',
    'startDrawn',
    'endDrawn',
  );
  const line = [`**${plain(names.entity(from))}**`, plain(predicate), `**${plain(names.entity(to))}**`].join(' — ');
  return item(line, [
    ...field(words.occasion, occasion === null ? [] : [plain(names.entity(occasion))], shown),
    ...field(words.origins, [String(origins)], shown),
    ...field(words.days, days, shown),
    ...field(words.claimIds, relation.fold('claims', 'codes').map(code), shown),
    ...field(words.against, relation.fold('against', 'codes').map(code), shown),
  ]);
}

/** @param texts the text of each claim that a disagreement names */
export function disagreementText(
  disagreement: Taken<Records['disagreement']>,
  texts: ReadonlyMap<string, string>,
  shown: Shown,
): string {
  const { plain, words } = shown;
  const id = disagreement.fold('id', 'code after the reason');
  const kind = disagreement.fold('kind', 'a word below the reason');
  const reason = shownText(disagreement, 'reasons', shown);
  const reconciliation = shownText(disagreement, 'reconciliations', shown);
  const sides = disagreement.each('sides').map((side, index) => {
    const claims = side.fold('claims', 'texts and codes').map((each) => {
      const text = texts.get(each);
      return text === undefined ? code(each) : `${plain(text)} ${code(each)}`;
    });
    return field(`${words.side} ${index + 1}`, claims, shown);
  });
  disagreement.drop('over', 'by');
  const name = Object.entries(words.disagreement).find(([each]) => each === kind)?.[1] ?? kind;
  return item(`${plain(reason ?? id)} ${code(id)}`, [
    ...field(words.kind, [plain(name)], shown),
    ...sides.flat(),
    ...field(words.reconciliation, reconciliation === undefined ? [] : [plain(reconciliation)], shown),
    ...field(words.judgments, disagreement.keep('judgments').map(plain), shown),
  ]);
}

/** The texts of these claims. In memory: those that a disagreement names. */
export async function textsOf(
  claims: AsyncIterable<Records['claim']>,
  wanted: ReadonlySet<string>,
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const { id, texts: all } of claims) {
    const text = wanted.has(id) ? nameIn(all, language) : undefined;
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}
