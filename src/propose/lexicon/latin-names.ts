/** Words with capitals that are no names of persons or bodies, titles before names, and small words within names. All are folded. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const LATIN_TITLES = words(`
mr mrs ms dr prof professor president minister premier chancellor king queen prince princess sheikh sayyid imam pope bishop general colonel
major captain lieutenant sergeant admiral governor senator congressman congresswoman representative ambassador judge justice mayor secretary
spokesman spokeswoman spokesperson director chairman chairwoman adviser advisor analyst expert lawyer activist journalist m mme monsieur madame
herr frau senor senora presidente ministre ministro`);

export const NAME_PARTICLES = words(
  'al el bin ibn ben bint abu van von der den de la le du di da dos das del of and the',
);

/** Months, days, and words that often begin a sentence. */
export const CAPITAL_WORDS = words(`
the a an in on at by for from with to of and but or if when while after before since during under over against as it its he she they we you i his
her their our this that these those there here who what where why how which not no yes so then also however meanwhile moreover according
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
le la les un une des il elle ils elles el los las una der die das ein eine er sie es
yesterday today tomorrow last next early late several many some most all both each every one two three four five six seven eight nine ten
mr mrs ms dr president minister prime chapter article section part`);
