/** The texts by which tests find the parts of the page. If a text of the page changes, one line changes here. */
import type { Look } from './looks.ts';

const WORDS = {
  // Buttons and links.
  addToCanvas: { en: 'Add to the canvas', ar: 'إضافة إلى الرسم' },
  all: { en: 'All', ar: 'الكل' },
  whoHoldsWhat: { en: 'Who holds what', ar: 'من يقول ماذا' },
  allConflicts: { en: 'All conflicts', ar: 'كل الخلافات' },
  clearFilters: { en: 'Clear all filters', ar: 'إلغاء كل المرشّحات' },
  copied: { en: 'Copied', ar: 'نُسخ' },
  copyCitation: { en: 'Copy citation', ar: 'نسخ الاستشهاد' },
  entitiesFile: { en: 'Entities', ar: 'العناصر' },
  everythingFile: { en: 'Everything', ar: 'كل شيء' },
  expand: { en: /^Expand: (\d+) more entities$/, ar: /^توسيع: (\d+) (عناصر إضافية|عنصراً إضافياً)$/ },
  bringIn: { en: /^Bring in (\d+) entities$/, ar: /^إضافة (\d+) (عناصر|عنصراً|عنصر)$/ },
  expandByChoice: { en: 'Expand by choice …', ar: 'توسيع بحسب الاختيار …' },
  exportView: { en: 'Export', ar: 'تصدير' },
  group: { en: 'Group', ar: 'تجميع' },
  groupBy: { en: 'Group by', ar: 'التجميع بحسب' },
  openAllGroups: { en: 'Open all groups', ar: 'فتح كل المجموعات' },
  twoGroups: { en: /2 groups are drawn/, ar: /مجموعتان، كل منهما/ },
  oneGroup: { en: /1 group is drawn/, ar: /مجموعة واحدة مرسومة/ },
  spokenGroup: { en: /group of \d entities/, ar: /مجموعة من/ },
  hide: { en: 'Hide', ar: 'إخفاء' },
  keepOnlyThese: { en: 'Keep only these', ar: 'الإبقاء على هذه وحدها' },
  onlyAlleged: { en: 'only Alleged', ar: 'مزعومة وحدها' },
  read: { en: /^Read: /, ar: /^قراءة: / },
  readInDocument: { en: 'Read in the document', ar: 'قراءته في الوثيقة' },
  allSources: { en: 'All sources', ar: 'كل المصادر' },
  openClaim: { en: 'Open claim', ar: 'فتح القول' },
  openInBrowser: { en: 'Open in Neo4j Browser', ar: 'فتح في متصفح Neo4j' },
  openInGraphiql: { en: 'Open in GraphiQL', ar: 'فتح في GraphiQL' },
  onlyOffices: { en: 'only Office', ar: 'منصب وحدها' },
  otherLanguage: { en: 'العربية', ar: 'English' },
  pathFromHere: { en: 'Path from here', ar: 'مسار من هنا' },
  pathToHere: { en: 'Path to here', ar: 'مسار إلى هنا' },
  relationsFile: { en: 'Relations', ar: 'العلاقات' },
  signIn: { en: 'Sign in', ar: 'تسجيل الدخول' },
  signOut: { en: 'Sign out (press desk)', ar: 'تسجيل الخروج (press desk)' },
  token: { en: 'Token', ar: 'رمز الدخول' },
  showMore: { en: /^Show \d+ more|^Show one more/, ar: /^عرض / },
  select: { en: 'Select', ar: 'اختيار' },
  selectSeveral: { en: 'Select several', ar: 'اختيار عدة عناصر' },
  selectedEntities: { en: 'Selected entities', ar: 'العناصر المختارة' },
  peopleOfTwo: { en: /^Person\s*2$/, ar: /^شخص\s*2$/ },
  showWithdrawn: { en: 'Show withdrawn claims', ar: 'إظهار الأقوال المسحوبة' },
  showDenials: { en: 'Show denials', ar: 'إظهار المنفي' },
  showPlans: { en: 'Show plans', ar: 'إظهار الخطط' },
  showType: { en: 'Show this type', ar: 'إظهار هذا النوع' },
  tryAgain: { en: 'Try again', ar: 'حاول مجدداً' },

  // Headings and labels.
  cypher: { en: 'Cypher', ar: 'Cypher' },
  graphqlQuery: { en: 'GraphQL query of this view', ar: 'استعلام GraphQL لهذا العرض' },
  graphqlVariables: { en: 'Variables', ar: 'المتغيرات' },
  shortcutsOf: { en: 'Shortcuts', ar: 'الاختصارات' },
  otherClaimsBetween: { en: 'Other claims about these two', ar: 'أقوال أخرى عن الطرفين' },
  planned: { en: 'Planned or hypothetical', ar: 'مخطَّط أو افتراضي' },
  postType: { en: /^Office$/, ar: /^منصب$/ },
  whoDenies: { en: 'Who denies it', ar: 'من ينفيه' },
  disputesToo: { en: 'What disputes it too', ar: 'ما ينازعه أيضًا' },
  nobodyDenies: { en: 'Nobody denies it in these documents.', ar: 'لا أحد ينفيه في هذه الوثائق.' },
  withdrawnBy: { en: 'Withdrawn or replaced by', ar: 'سحبه أو حلّ محله' },
  withdrawnClaims: { en: 'Withdrawn', ar: 'أقوال مسحوبة' },
  whoSaysSo: { en: 'Who says so', ar: 'من يقول ذلك' },

  // Sentences.
  addressPartsInvalid: { en: '2 parts of the address are invalid and were ignored', ar: 'جزءان من العنوان غير صالحين' },
  addressInvalid: { en: /invalid and w(as|ere) ignored/, ar: /غير (صالح|صالحين|صالحة) فأُهمل/ },
  addressUnknownEntity: {
    en: 'One entity of the address is not in this graph: no-such-entity',
    ar: 'عنصر واحد من العنوان ليس في هذه البيانات: no-such-entity',
  },
  copyRefused: { en: 'The browser does not allow copying. The citation:', ar: 'لا يسمح المتصفح بالنسخ. الاستشهاد:' },
  tokenNotValid: { en: /not valid, or it has expired/, ar: /غير صالح، أو انتهت صلاحيته/ },
  begunEvent: { en: /at least until 25 July 2021/, ar: /حتى 25 تموز 2021 على الأقل/ },
  endBeforeStart: { en: 'The end is before the start.', ar: 'النهاية قبل البداية.' },
  begins: { en: 'The page tries again by itself.', ar: 'تحاول الصفحة مجدداً من تلقاء نفسها.' },
  databaseAway: { en: 'The database is not available.', ar: 'قاعدة البيانات غير متاحة' },
  documentAbsent: { en: /does not have the document/, ar: /الوثيقة غير متاحة على هذا الخادم/ },
  dayWithdrawn: { en: /Withdrawn\s*18 June 2024/, ar: /تاريخ السحب\s*18 حزيران 2024/ },
  isWithdrawn: { en: /Withdrawn/, ar: /مسحوب/ },
  daySaid: { en: /Said\s*2 May 2022/, ar: /قيل\s*2 أيار 2022/ },
  coding: {
    en: [
      /CodingReviewed against its passage/,
      /Coded bySanad · January 2021/,
      /Reviewed byDalia Rahim · 5 January 2021/,
    ],
    ar: [/الترميزرُوجع على نصّه/, /رمّزهSanad · كانون الثاني 2021/, /راجعهDalia Rahim · 5 كانون الثاني 2021/],
  },
  filtersNotApplied: { en: 'The filters do not apply to this list.', ar: 'لا تسري المرشّحات على هذه القائمة.' },
  graphDescribed: { en: /^Graph of 14 entities and \d+ relations/, ar: /^رسم يضم 14 عنصراً و\d+ علاقة/ },
  holdsThePost: { en: /holds the post of\s+(0\/)?1/, ar: /يشغل منصب\s+(0\/)?1/ },
  noSuchClaim: {
    en: 'There is no claim “nobody-said-this” in this graph.',
    ar: 'ليس في هذه البيانات قول باسم «nobody-said-this».',
  },
  iranBackedFactions: { en: 'Iran-backed factions in Iraq', ar: 'الفصائل المدعومة من إيران' },
  accordingToShafaq: { en: /according to .*Shafaq News/, ar: /بحسب .*شفق نيوز/ },
  noSuchConflict: {
    en: 'There is no conflict “nobody-said-this” in this graph.',
    ar: 'ليس في هذه البيانات خلاف باسم «nobody-said-this».',
  },
  noSuchRelation: {
    en: 'There is no relation “iraq.MET_WITH.nobody” in this graph.',
    ar: 'ليس في هذه البيانات علاقة باسم «iraq.MET_WITH.nobody».',
  },
  filtersHideBiden: { en: /^The filters hide Joe Biden\b.*Person/, ar: /^المرشّحات تخفي جو بايدن.*شخص/ },
  amountOfFine: { en: /more than 1,100,000,000 crowns/, ar: /أكثر من 1,100,000,000 crowns/ },
  dayOfCarrhae: { en: /7 June 53 BC/, ar: /7 حزيران 53 ق\.م/ },
  onlyReviewed: { en: 'Only reviewed claims', ar: 'الأقوال المراجَعة وحدها' },
  riders: { en: /about 10,000 horsemen/, ar: /نحو 10,000 horsemen/ },
  inContradiction: { en: 'in a contradiction', ar: 'في تناقض' },
  notDrawn: { en: /^This relation is not drawn/, ar: /^هذه العلاقة غير مرسومة/ },
  isPlanned: { en: /Planned/, ar: /مخطَّطة/ },
  nothingMatches: { en: 'Nothing matches the filters.', ar: 'لا شيء يطابق المرشّحات.' },
  plannedEvent: { en: /10 October 2021 · Planned or expected/, ar: /10 تشرين الأول 2021 · مخطَّط أو متوقَّع/ },
  paraphrase: { en: '[paraphrase', ar: '[بالمعنى' },
  savedAs: { en: /^Saved as sanad-/, ar: /^حُفظ باسم/ },
  serverAway: { en: 'The server does not respond.', ar: 'الخادم لا يستجيب.' },
  takesLonger: { en: 'This takes longer than usual.', ar: 'يستغرق هذا وقتاً أطول من المعتاد.' },

  // What the graph gives a screen reader for an entity.
  spokenBiden: {
    en: /^Joe Biden, Person, \d+ neighbours not shown/,
    ar: /جو بايدن، شخص، \d+ (جيران|جاراً|جار)/,
  },
  spokenAnother: { en: /^(?!Joe Biden)/, ar: /^(?!.?جو بايدن)/ },
} as const;

type Key = keyof typeof WORDS;

export type Words = { readonly [K in Key]: (typeof WORDS)[K][Look['language']] };

export function wordsOf(language: Look['language']): Words {
  return Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, text[language]])) as Words;
}
