/** Words that occur in names but are not names: articles, "son of", "father of", "servant of". All are folded. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** The article ال as a separate word, and آل (the house of), because Latin letters write both alike. */
const ARTICLES = words('al el ul il ال');
/** The article as it is pronounced before a sun letter: ash-Sharif, Ech-Chahed, ad-Din. The next word must begin with that letter. */
const SUN_ARTICLE = /^[aeu](sh|ch|dh|th|[srdntz])$/u;

export function isArticle(word: string, next: string | undefined): boolean {
  if (ARTICLES.has(word)) return true;
  const sun = SUN_ARTICLE.exec(word)?.[1];
  return sun !== undefined && next?.startsWith(sun) === true;
}

/** Words between a name and the name of the father. */
export const SON_OF = words('bin ibn ben bn bint بن ابن بنت ولد ould oglu');

/** Words before the name of a child; the two words are one name. */
export const FATHER_OF = words('abu abou abi aba abul aboul abil albu ابو ابي ابا البو');
export const MOTHER_OF = words('umm um oum om ام');
/** Words before a name of God; the two words are one name. */
export const SERVANT_OF = words(
  'abd abdul abdel abdal abdol abdoul abed abdur abdus abdush abdun abdud abduz abdar abdas abdool عبد',
);
/** Words that form one name with the next word: ذو الفقار, Dhi Qar. */
export const OWNER_OF = words('dhu dhul thu thul zu zul dhi thi zi ذو ذي ذا');

/** Small words in titles and names of groups, which are not compared. */
export const SMALL = words(
  'the of for and in on at to a an by with de la le du des von van der den y فون فان دي دو في و على من الى عن مع ضد after before during بعد قبل خلال',
);
