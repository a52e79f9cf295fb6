/** Words that stand beside a name in a sentence or a catalogue, and are no part of it. All are folded. */
import { words } from './words.ts';

/** Verbs with which news report what a person or a group says or does, and the words for when. */
export const REPORTING = words(`
said says saying told tells stated states announced announces declared declares confirmed confirms denied denies added adds warned warns
stressed stresses reported reports noted notes claimed claims argued argues explained insisted vowed pledged promised urged urges called
accused accuses criticized criticised condemned welcomed praised tweeted wrote writes spoke speaks testified met meets visited visits
arrived arrives received receives discussed discusses ordered signed resigned resigns died dies killed assassinated arrested elected
appointed sworn was were is are has had will would today yesterday tomorrow
قال قالت يقول تقول أكد أكدت يؤكد تؤكد صرح صرحت يصرح أعلن أعلنت يعلن تعلن أضاف أضافت أشار أشارت ذكر ذكرت أوضح أوضحت كشف كشفت نفى نفت ينفي
التقى التقت يلتقي تلتقي استقبل استقبلت يستقبل زار يزور وصل يصل دعا دعت يدعو تدعو طالب طالبت يطالب حذر حذرت يحذر اتهم اتهمت يتهم بحث يبحث
ناقش يناقش شدد شددت يشدد أفاد أفادت نقلت اعتبر اعتبرت يعتبر تعهد وقع يوقع استقال أدان أدانت يدين رحب يرحب تسلم يترأس ترأس
أمس اليوم غدا الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
dit a déclaré annonce sagte erklärte dijo declaró сказал заявил заявила сообщил сообщила
`);

/** Other words of a sentence, letters after a name, and blessings. */
export const BESIDE_NAMES = words(`
who whom which that his her their he she they it this statement interview speech remarks reporters press counterpart talks meeting visit
death assassination killing arrest election politician former ret retired phd md obe cbe kbe gbe mbe mp qc kc msc mba esq
caretaker born died circa active
الذي التي الذين أنه أنها إن أن كان كانت قد لقد هو هي اغتيال مقتل وفاة لقاء لقائه اجتماع زيارة زيارته تصريح بيان كلمة خطاب مقابلة حوار خلال
الحكومة نظيره نظيرته رحمه رحمها حفظه حفظها رعاه ظله سره دام قدس رضي عنه عليه السلام وسلم صلى طال عمره
`);

/**
 * Small words that end the name of a person, but may stand inside the name of an organization. They are in plain letters, because the
 * fold of على is the name علي.
 */
export const BETWEEN: ReadonlySet<string> = new Set(
  'of in on at to with for from after before during by as and about against والى و في على من إلى مع بعد قبل خلال عن ضد لدى حول'.split(
    ' ',
  ),
);
