/** Words of what is to come, what is denied, what is only possible, and what is only heard, in Arabic and English. All are folded. */
import { foldedWord } from '../text/words.ts';

/** Words, or two beside each other. */
const set = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split('|')
      .map((each) => each.trim().split(' ').map(foldedWord).join(' ')),
  );

export const FUTURE = set(
  'would|سوف|لن|المقرر|المتوقع|المرتقب|المزمع|يعتزم|تعتزم|يعتزمون|ينوي|تنوي|بصدد|المقبل|المقبلة|القادم|القادمة|بحلول|will|shall|going to|plans to|planned to|intends to|expected to|scheduled to|due to be|is to|are to|upcoming|about to',
);
/** A verb in the future: سيزور, ستبدأ. */
const FUTURE_VERB = /^[وف]?س[يتن]\p{L}{2,}$/u;
/** Nouns that look like one. */
const NO_FUTURE_VERB = set(
  'سيدة|سيرا|سيلا|سينما|ستار|ستة|سيئ|سيئة|سيئا|سيوف|سيف|سيارة|سياسة|سياسي|سياسية|سياسيا|سياسات|سياسيون|سياسيين|سيادة|سياده|سيناريو|سيطرة|سيطرت|سياق|سيدات|ستراتيجية|ستوكهولم|سيناء|ستائر|سنوات|سنوية|سنويا|سيرة|ستينيات|سيرته|سندات|سياحة|سيول|ستين|ستون|سنين|سينا',
);

/** @param forms of one folded word, with and without what is joined to it */
export function isFutureVerb(forms: readonly string[]): boolean {
  return forms.some((form) => FUTURE_VERB.test(form)) && !forms.some((form) => NO_FUTURE_VERB.has(form));
}

export const NEGATION = set(
  'لم|لن|ليس|ليست|ليسوا|غير|نفى|نفت|ينفي|عدم|دون|بدون|not|never|no|cannot|without|neither|nor|denied|denies|isn|wasn|didn|doesn|don|won|hasn|haven|aren|weren|couldn|wouldn',
);
/** لا denies a verb, but not in these. */
export const NO_NEGATION = set(
  'لا يزال|لا تزال|لا يزالون|لا سيما|لا بد|لا شك|لا يقل|لا تقل|غير ان|no longer|no doubt|not only|no less',
);
export const DENIES = foldedWord('لا');
export const POSSIBLE = set(
  'إذا|لو|ربما|لعل|يمكن أن|قد يكون|من الممكن|المحتمل|if|may|might|could|perhaps|possibly|whether|unless',
);
/** قد before a verb of the present: "may". */
export const MAY = foldedWord('قد');
export const HEARSAY = set(
  'أنباء|شائعات|إشاعات|تسريبات|تسريب|يقال|قيل|يشاع|أفادت تقارير|ذكرت تقارير|بحسب تقارير|تقارير غير|غير مؤكدة|يزعم|المزعوم|المزعومة|reportedly|allegedly|rumours|rumors|rumoured|rumored|unconfirmed|supposedly|purportedly|is said|are said',
);
