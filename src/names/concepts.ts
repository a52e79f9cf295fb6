/**
 * Words that describe: titles, kinds of groups and kinds of places, in both scripts, so that "Badr Organization" is منظمة بدر.
 * Each line is a concept with its words. A query may contain titles and generic words that the name does not have. The words
 * of `KINDS` distinguish groups, so they must match.
 */
import { foldWord } from './fold.ts';

export interface Concept {
  readonly id: string;
  /**
   * TITLE and OFFICE: a word before a person's name. GENERIC: a word that people add to explain a name. KIND: a word that
   * distinguishes one group or place from others. COUNTRY: a country and its adjective.
   */
  readonly role: 'TITLE' | 'GENERIC' | 'KIND' | 'OFFICE' | 'COUNTRY';
}

const TITLES = `
mr ms mrs miss sir lady lord dame السيد سيد السيده سيده sayyid sayyed seyed sayed seyyed syed sayid sayyida
dr doctor دكتور الدكتور الدكتوره دكتوره د prof professor استاذ الاستاذ بروفيسور البروفيسور
eng engineer مهندس المهندس hajj hajji haji hadji haj al-hajj الحاج حاج الحاجه
sheikh shaikh shaykh sheik cheikh sheikha الشيخ شيخ الشيخه shaikha
mullah mulla mola molla ملا الملا imam الامام امام
ayatollah ayatullah ayatolla ايه ايت حجه حجت hojatoleslam hujjat grand العظمي marja المرجع
general gen gen. الجنرال جنرال lieutenant lt lieut الملازم ملازم major maj brigadier brig العميد عميد colonel col العقيد عقيد captain capt النقيب نقيب
الفريق فريق اللواء لواء الركن ركن المشير مشير field marshal admiral ادميرال الادميرال commander قائد القائد staff اول الاول
sergeant corporal muqaddam المقدم مقدم الرائد 
king queen prince princess emir crown الملك ملك الملكه ولي العهد السلطان صاحب السمو جلاله سمو الملكي his her royal highness majesty excellency معالي سعاده فخامه سماحه فضيله honorable honourable hon
eminence holiness reverend rev lordship honour صاحب فضيله غبطه نيافه
chancellor premier mayor prosecutor commissioner director chairwoman spokeswoman congressman congresswoman undersecretary vizier warlord cleric pm vp ceo
مدير المدير ناشط الناشط صحفي الصحفي صحافي الصحافي كاتب الكاتب محلل المحلل اعلامي الاعلامي باحث الباحث مفكر المفكر سياسي السياسي مرشد المرشد مستشاره ديني الديني الاعلي مؤسس المؤسس
late martyr shaheed الشهيد المرحوم الراحل leader الزعيم القيادي القاضي judge justice النائب mp rep representative senator sen السيناتور المحامي lawyer
bey beg pasha pacha باشا بك بيك الباشا agha اغا effendi افندي mam mama kak كاك
counsellor counselor مستشار المستشار former ex السابق سابق سابقا acting deputy نائب spokesman spokesperson المتحدث الناطق
cardinal كاردينال الكاردينال patriarch بطريرك البطريرك archbishop bishop مطران المطران اسقف الاسقف pope بابا البابا rabbi حاخام الحاخام
ambassador السفير سفير envoy المبعوث مبعوث secretary president الرئيس minister الوزير وزير chairman`;

const OFFICES: readonly (readonly [string, string])[] = [
  ['president', 'president presidency الرئيس رئيس رئاسه head chief chairman chair'],
  ['minister', 'minister ministers وزير الوزير وزيره الوزراء وزراء'],
  ['ambassador', 'ambassador السفير سفير سفيره'],
  ['deputy', 'deputy vice نائب'],
  ['secretary', 'secretary سكرتير'],
  ['speaker', 'speaker '],
  ['governor', 'governor محافظ المحافظ والي الوالي'],
  ['commander', 'commander قائد القائد'],
  ['envoy', 'envoy مبعوث المبعوث'],
];

/** Portfolios of ministers: between "minister of" and a person's name, such a word belongs to the title. */
const PORTFOLIOS: readonly (readonly [string, string])[] = [
  ['prime', 'prime premier'],
  ['foreign', 'foreign الخارجيه خارجيه'],
  ['defence', 'defence defense الدفاع دفاع'],
  ['interior', 'interior الداخليه داخليه'],
  ['finance', 'finance الماليه ماليه'],
  ['oil', 'oil petroleum النفط نفط'],
  ['health', 'health الصحه صحه'],
  ['justice', 'justice العدل عدل'],
  ['culture', 'culture الثقافه ثقافه'],
  ['education', 'education التربيه تربيه التعليم تعليم'],
  ['electricity', 'electricity الكهرباء الكهربا كهربا'],
  ['transport', 'transport transportation النقل نقل'],
  ['trade', 'trade commerce التجاره تجاره'],
  ['planning', 'planning التخطيط تخطيط'],
  ['agriculture', 'agriculture الزراعه زراعه'],
  ['affairs', 'affairs الشؤون شوون شيون'],
  ['state', 'state دوله الدوله'],
];

const GENERIC: readonly (readonly [string, string])[] = [
  ['organization', 'organization organisation org منظمه المنظمه munazzamat تنظيم التنظيم tanzim'],
  ['group', 'group groups جماعه الجماعه جماعات مجموعه'],
  ['movement', 'movement حركه الحركه harakat haraka harakah'],
  ['party', 'party الحزب hizb'],
  ['militia', 'militia militias ميليشيا مليشيا ميليشيات مليشيات'],
  ['city', 'city town village مدينه المدينه قريه بلده madinat municipality بلديه'],
  ['province', 'province governorate provincial محافظه المحافظه muhafazat region اقليم الاقليم'],
  ['district', 'district قضاء قضا القضاء ناحيه حي'],
  ['state', 'state دوله الدوله'],
  ['national', 'national وطني الوطني الوطنيه'],
  ['republic', 'republic جمهوريه الجمهوريه'],
  ['kingdom', 'kingdom المملكه مملكه'],
  ['country', 'country بلاد بلد'],
  ['company', 'company co corp corporation inc ltd شركه الشركه'],
  ['channel', 'channel tv television قناه القناه agency وكاله'],
  ['newspaper', 'newspaper daily صحيفه جريده'],
  ['family', 'family clan tribe عائله عشيره قبيله '],
  ['river', 'river نهر'],
];

const KINDS: readonly (readonly [string, string])[] = [
  ['faction', 'faction factions فصيل فصائل'],
  ['division', 'division divisions فرقه الفرقه'],
  ['regiment', 'regiment regiments فوج الفوج'],
  ['air', 'air aerial الجويه جويه'],
  [
    'brigade',
    'brigade brigades battalion battalions kataib kataeb katibat katiba كتائب كتايب كتيبه لواء لوا الويه liwa saraya سرايا',
  ],
  ['army', 'army jaysh jaish جيش الجيش'],
  ['front', 'front jabhat jabha جبهه الجبهه'],
  ['council', 'council majlis مجلس المجلس'],
  ['ministry', 'ministry ministere ministerium ministerio ministero وزاره الوزاره'],
  ['union', 'union الاتحاد اتحاد'],
  ['coalition', 'coalition alliance ائتلاف ايتلاف تحالف التحالف bloc كتله list قائمه قايمه'],
  ['university', 'university universite universitat universidad universita جامعه jamiat'],
  ['international', 'international دولي الدولي الدوليه'],
  ['islamic', 'islamic اسلامي الاسلامي الاسلاميه'],
  ['democratic', 'democratic الديمقراطي الديمقراطيه'],
  ['central', 'central centrale centrala zentral zentrale المركزي المركزيه'],
  ['federal', 'federal الاتحادي الاتحاديه'],
  ['supreme', 'supreme الاعلي'],
  ['popular', 'popular الشعبي الشعبيه'],
  ['security', 'security الامن الامني الامنيه'],
  ['united', 'united المتحده المتحد'],
  ['airport', 'airport مطار'],
  ['base', 'base airbase camp قاعده معسكر'],
  ['bank', 'bank banque banco banca banka مصرف بنك'],
  ['embassy', 'embassy سفاره السفاره consulate قنصليه'],
  ['bridge', 'bridge جسر'],
  ['street', 'street شارع square ساحه'],
  ['hospital', 'hospital مستشفي مشفي'],
  ['mosque', 'mosque مسجد جامع shrine مرقد'],
  ['dam', 'dam سد'],
  ['lake', 'lake بحيره'],
  ['navy', 'navy naval بحريه البحريه'],
  ['land', 'land بريه البريه'],
  ['mountain', 'mount mountain mountains jabal جبل جبال'],
  ['court', 'court محكمه المحكمه'],
  ['committee', 'committee لجنه اللجنه commission مفوضيه هيئه هييه'],
  ['police', 'police شرطه الشرطه'],
  ['forces', 'forces force قوات القوات قوه'],
  ['corps', 'corps فيلق'],
  ['guard', 'guard guards حرس الحرس'],
  ['resolution', 'resolution قرار القرار'],
  ['agreement', 'agreement accord accords treaty اتفاق اتفاقيه الاتفاقيه معاهده pact'],
  ['declaration', 'declaration اعلان الاعلان statement بيان'],
  ['attack', 'attack attacks bombing هجوم هجمات تفجير assault'],
  ['war', 'war حرب الحرب'],
  ['battle', 'battle معركه'],
  ['massacre', 'massacre مجزره'],
  ['conference', 'conference summit مؤتمر موتمر قمه القمه'],
  ['election', 'election elections انتخابات الانتخابات'],
  ['jan', 'january jan يناير '],
  ['feb', 'february feb فبراير شباط'],
  ['mar', 'march mar مارس اذار'],
  ['apr', 'april apr ابريل نيسان'],
  ['may', 'مايو ايار'],
  ['jun', 'june jun يونيو حزيران'],
  ['jul', 'july jul يوليو تموز'],
  ['aug', 'august aug اغسطس اب'],
  ['sep', 'september sep sept سبتمبر ايلول'],
  ['oct', 'october oct اكتوبر '],
  ['nov', 'november nov نوفمبر '],
  ['dec', 'december dec ديسمبر '],
];

const COUNTRIES: readonly (readonly [string, string])[] = [
  ['iraq', 'iraq iraqi iraqis العراق عراق العراقي العراقيه عراقي عراقيه'],
  ['iran', 'iran iranian iranians ايران الايراني الايرانيه ايراني ايرانيه'],
  ['usa', 'usa us american americans امريكا الامريكي الامريكيه امريكي امريكيه الاميركي الاميركيه اميركي اميركيه اميركا'],
  ['uk', 'uk british britain بريطانيا البريطاني البريطانيه بريطاني بريطانيه'],
  ['france', 'france french فرنسا الفرنسي الفرنسيه فرنسي فرنسيه'],
  ['germany', 'germany german المانيا الالماني الالمانيه الماني المانيه'],
  ['russia', 'russia russian روسيا الروسي الروسيه روسي روسيه'],
  ['china', 'china chinese الصين الصيني الصينيه صيني صينيه'],
  ['turkey', 'turkey turkiye turkish تركيا التركي التركيه'],
  ['syria', 'syria syrian سوريا سوريه السوري السوريه'],
  ['lebanon', 'lebanon lebanese لبنان اللبناني اللبنانيه لبناني لبنانيه'],
  ['jordan', 'jordan jordanian الاردن الاردني الاردنيه'],
  ['egypt', 'egypt egyptian مصر المصري المصريه'],
  ['saudi', 'saudi السعوديه السعودي'],
  ['kuwait', 'kuwait kuwaiti الكويت الكويتي الكويتيه'],
  ['qatar', 'qatar qatari قطر القطري القطريه'],
  ['yemen', 'yemen yemeni اليمن اليمني اليمنيه'],
  ['israel', 'israel israeli اسراييل الاسراييلي الاسراييليه'],
  ['palestine', 'palestine palestinian فلسطين الفلسطيني الفلسطينيه'],
  ['kurdistan', 'kurdistan kurdish كردستان الكردي الكرديه كوردستان الكردستاني'],
  ['libya', 'libya libyan ليبيا الليبي الليبيه'],
  ['sudan', 'sudan sudanese السودان السوداني السودانيه'],
  ['afghanistan', 'afghanistan afghan افغانستان الافغاني الافغانيه'],
  ['un', 'un الامميه الاممي'],
];

function table(): ReadonlyMap<string, readonly Concept[]> {
  const conceptsByWord = new Map<string, Concept[]>();
  const add = (written: string, concept: Concept): void => {
    const word = foldWord(written);
    conceptsByWord.set(word, [...(conceptsByWord.get(word) ?? []), concept]);
  };
  for (const word of TITLES.split(/\s+/u)) if (word !== '') add(word, { id: word, role: 'TITLE' });
  const sets = [
    ['OFFICE', [...OFFICES, ...PORTFOLIOS]],
    ['GENERIC', GENERIC],
    ['KIND', KINDS],
    ['COUNTRY', COUNTRIES],
  ] as const;
  for (const [role, lines] of sets) {
    for (const [id, list] of lines) for (const word of list.split(/\s+/u)) if (word !== '') add(word, { id, role });
  }
  return conceptsByWord;
}

const CONCEPTS = table();

/** The concepts that a folded word means; empty for a name. */
export const conceptsOf = (word: string): readonly Concept[] => CONCEPTS.get(word) ?? [];
