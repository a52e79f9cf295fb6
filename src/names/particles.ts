/** Words of names that are no name themselves: articles, "son of", "father of", "servant of". All folded. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** ال apart, and آل (the house of), which Latin writes alike. */
const ARTICLES = words('al el ul il ال');
/** The article as it is said before a sun letter, which must follow: ash-Sharif, Ech-Chahed, ad-Din. */
const SUN_ARTICLE = /^[aeu](sh|ch|dh|th|[srdntz])$/u;

export function isArticle(word: string, next: string | undefined): boolean {
  if (ARTICLES.has(word)) return true;
  const sun = SUN_ARTICLE.exec(word)?.[1];
  return sun !== undefined && next?.startsWith(sun) === true;
}

/** Between a name and the father's. */
export const SON_OF = words('bin ibn ben bn bint بن ابن بنت ولد ould oglu');

/** Before the child's name, with which it is one name. */
export const FATHER_OF = words('abu abou abi aba abul aboul abil albu ابو ابي ابا البو');
export const MOTHER_OF = words('umm um oum om ام');
/** Before a name of God, with which it is one name. */
export const SERVANT_OF = words(
  'abd abdul abdel abdal abdol abdoul abed abdur abdus abdush abdun abdud abduz abdar abdas abdool عبد',
);
/** ذو الفقار, Dhi Qar: one name with what follows. */
export const OWNER_OF = words('dhu dhul thu thul zu zul dhi thi zi ذو ذي ذا');

/** Small words of titles and groups, in which they are not asked for. */
export const SMALL = words(
  'the of for and in on at to a an by with de la le du des von van der den y فون فان دي دو في و على من الى عن مع ضد after before during بعد قبل خلال',
);
