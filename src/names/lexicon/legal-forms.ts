/**
 * Legal forms of companies, as abbreviations and written out, in the languages of the companies that dossiers name. The lists are
 * from public knowledge of company law. Letters with full stops between them count as one word: S.A. is sa.
 */
import { foldWord, plainLetters, splitWords } from '../fold.ts';
import { words } from './words.ts';

/** Abbreviations that are no word of a name: they are a legal form at any place. */
export const LEGAL_ANYWHERE = words(`
gmbh mbh llc lllp llp ltd plc pllc pjsc ojsc cjsc jsc ooo oao zao pao fzco fzc fze fzllc sarl srl sprl bvba gesmbh kgaa spzoo
sjsc wll kscp kscc kpsc qpsc qsc bsc saog saoc psc sae sasu oyj aktiengesellschaft aktiebolag aktieselskab incorporated inc
ООО ОАО ЗАО ПАО ГУП ФГУП НКО ТзОВ ПрАТ eood ood ead doo zrt nyrt kft tbk bhd sdn pvt pty
ش.م.م شمم ذمم شذمم شمل شمع شمك شمب شمخ شمق شمس شمعم مساهمه المساهمه
`);

/** Abbreviations that are a legal form only at the end of a name. */
export const LEGAL_AT_END = words(
  'ag se sa sal sas saa nv bv spa ab as asa oy aps kg ohg ev eg sl slu sca scs snc sc lp corp corporation limited ltda eurl kk hf ehf dd ad sti tao ksc spc zoo sp persero lda eireli المحدوده محدوده',
);

/** Abbreviations that are a legal form also at the beginning of a name. */
export const LEGAL_AT_START = words('АО ИП ЧП ТОО ТОВ ao pt cv tov');

/** Legal forms in several words, the longest first. */
export const LEGAL_PHRASES: readonly (readonly string[])[] = `
limited liability company|limited liability partnership|limited partnership|public limited company|private limited company
company limited|private limited|public company limited|company with limited liability|limited company
public joint stock company|open joint stock company|closed joint stock company|private joint stock company|joint stock company
public shareholding company|closed shareholding company|free zone establishment|free zone company
gesellschaft mit beschränkter haftung|gesellschaft mbh|offene handelsgesellschaft|kommanditgesellschaft auf aktien|kommanditgesellschaft|eingetragener verein|societas europaea
société anonyme|société à responsabilité limitée|société par actions simplifiée|société en commandite|société en nom collectif
sociedad anónima|sociedad anonima de capital variable|sociedad limitada|sociedad de responsabilidad limitada|sociedade anônima|sociedade limitada|de c v|de cv|de rl|en c
società per azioni|società a responsabilità limitata|società in accomandita|naamloze vennootschap|besloten vennootschap
anonim şirketi|anonim ortaklığı|limited şirketi|spolka akcyjna|spółka akcyjna|spółka z ograniczoną odpowiedzialnością|sp z oo|sp zoo|sp z o o
акционерное общество|публичное акционерное общество|открытое акционерное общество|закрытое акционерное общество
общество с ограниченной ответственностью|товариство з обмеженою відповідальністю|акціонерне товариство
aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo
obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu
ذات مسؤولية محدودة|ذات المسؤولية المحدودة|المساهمة العامة|مساهمة عامة|المساهمة الخاصة|مساهمة خاصة|مساهمة مقفلة|المساهمة المقفلة|محدودة المسؤولية|المحدودة المسؤولية|التضامنية|توصية بسيطة
con sociedad limitada|joint venture company
`
  .trim()
  .split(/[|\n]/u)
  .map((phrase) => splitWords(plainLetters(phrase)).map(foldWord))
  .toSorted((one, other) => other.length - one.length || (one.join(' ') < other.join(' ') ? -1 : 1));
