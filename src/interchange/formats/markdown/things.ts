/** Dossiers, entities and documents as text. */
import { isEntityLabel } from '../../../model/labels.ts';
import type { LocalizedText } from '../../../model/languages.ts';
import type { Records } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { nameIn } from '../names.ts';
import { code, link } from './plain.ts';
import { field, item, type Shown } from './words.ts';

/** What becomes of texts of which the file has room for one. */
export const IN_LANGUAGE = 'the text in --language';

/** Folds the text that is shown, and drops those in other languages. */
export function shownText<R extends object>(
  taken: Taken<R>,
  of: keyof R & string,
  { language }: Pick<Shown, 'language'>,
): string | undefined {
  const texts = taken.peek(of) as readonly LocalizedText[];
  // A text counts its language, too.
  taken.split(of, { folded: texts.length === 0 ? 0 : 2, into: IN_LANGUAGE });
  return nameIn(texts, language);
}

export function dossierText(dossier: Taken<Records['dossier']>, shown: Shown): string {
  const { plain, words } = shown;
  const id = dossier.fold('id', 'the head of the text');
  const title = shownText(dossier, 'titles', shown) ?? id;
  const [coder, day] = [dossier.keep('codedBy'), dossier.keep('codedOn')];
  const licence = dossier.keep('licence');
  dossier.drop('languages', 'codebook', 'formatVersion', 'iri', 'reviewed');
  for (const reason of dossier.each('reasons')) reason.drop('id', 'rule', 'of', 'texts');
  return [
    `# ${plain(title)}`,
    ...field(words.dossier, [code(id)], shown),
    ...field(words.codedBy, [plain(coder), ...(day === null ? [] : [plain(day)])], shown),
    ...field(words.licence, licence === null ? [] : [link(licence)], shown),
  ].join('\n\n');
}

export function entityText(entity: Taken<Records['entity']>, shown: Shown): string {
  const { plain, words, label } = shown;
  const id = entity.fold('id', 'code after the name');
  const name = shownText(entity, 'names', shown) ?? id;
  const type = entity.fold('type', 'a word after the name');
  const kind = entity.fold('kind', 'a word after the name');
  const [latitude, longitude] = [entity.keep('latitude'), entity.keep('longitude')];
  const aliases = entity.keep('aliases').map(plain);
  const [note, identifiers] = [entity.keep('note'), entity.fold('identifiers', 'codes').map(code)];
  entity.drop('positionSource');
  const what = kind === null ? (isEntityLabel(type) ? words.type[type] : type) : label(`KIND ${type}`, kind);
  const place = latitude === null || longitude === null ? [] : [`${latitude}, ${longitude}`];
  return item(`**${plain(name)}** (${[plain(what), ...place].join(words.comma)}) ${code(id)}`, [
    ...(note === null ? [] : [plain(note)]),
    ...field(words.aliases, aliases, shown),
    ...field(words.identifiers, identifiers, shown),
  ]);
}

export function documentText(document: Taken<Records['document']>, shown: Shown): string {
  const { plain, words, names } = shown;
  const id = document.fold('id', 'code after the title');
  const title = shownText(document, 'titles', shown) ?? id;
  const publisher = document.fold('publishedBy', 'a name');
  const text = (value: string | null): string[] => (value === null ? [] : [plain(value)]);
  const address = (value: string | null): string[] => (value === null ? [] : [link(value)]);
  document.drop('dossiers', 'kind', 'language', 'file', 'sha256', 'publishedBasis', 'publishedEarliest');
  document.drop('publishedLatest', 'supersedes', 'identifiers', 'codedBy', 'codedOn');
  return item(`**${plain(title)}** ${code(id)}`, [
    ...field(words.author, text(document.keep('author')), shown),
    ...field(words.publisher, publisher === null ? [] : [plain(names.entity(publisher))], shown),
    ...field(words.published, text(document.keep('publishedOn')), shown),
    ...field(words.citation, text(document.keep('citation')), shown),
    ...field(words.address, address(document.keep('url')), shown),
    ...field(words.archive, address(document.keep('archiveUrl')), shown),
    ...field(words.retrieved, text(document.keep('retrievedOn')), shown),
    ...field(words.licence, text(document.keep('licence')), shown),
  ]);
}
