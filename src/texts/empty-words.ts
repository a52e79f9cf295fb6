/** Words that carry no meaning of their own: in "who attacked whom" only one word says what is sought. Folded. */
const ENGLISH =
  'a an the who whom whose which what when where why how did do does done is are was were be been being has have had will would shall should ' +
  'can could may might must by to of in on at for from with against and or not no as it its his her their they he she that this these those there ' +
  'me you we us i show list all any';
const ARABIC =
  'من ما ماذا هل متي اين كيف لماذا اي الذي التي الذين في علي الي عن مع او ان قد لم لن لا كل هذا هذه ذلك تلك هو هي هم كان كانت وقد بين ثم ضد ل ب';

const EMPTY: ReadonlySet<string> = new Set(`${ENGLISH} ${ARABIC}`.split(/\s+/u));

export function isEmptyWord(folded: string): boolean {
  return EMPTY.has(folded);
}
