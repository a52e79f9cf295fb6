/** The words of what a reader does with entities of the canvas: expansion by choice, and several selected together. */
export const en = {
  'expand.open': 'Expand by choice …',
  'expand.title': 'Expand: {name}',
  'expand.title.several': 'Expand: {count, plural, one {# entity} other {# entities}}',
  'expand.depth': 'How many steps away',
  'expand.counts': 'On the canvas, of all that the filters let through.',
  'expand.bring': '{count, plural, =0 {Nothing to bring in} one {Bring in one entity} other {Bring in # entities}}',
  'expand.bound': 'At most {most, number} come in at once: the nearest of {count, number}.',
  'expand.cut': 'There is more: the counts are those of the nearest {most, number} entities.',
  'expand.hidden':
    '{count, plural, one {One entity that you have hidden stays hidden} other {# entities that you have hidden stay hidden}}.',
  'expand.starts':
    'From the first {most, number} of the selected entities; {left, plural, one {one more is} other {# more are}} left out.',
  'several.label': 'Selected entities',
  'several.tool': 'Select several',
  'several.draw': 'Draw a line round entities, or click them',
  'several.count': '{count, number} selected',
  'several.hide': 'Hide',
  'several.keep': 'Keep only these',
  'several.expand': 'Expand …',
  'several.select': 'Select',
  'several.close': 'Clear the selection',
  'several.all': 'All',
  'several.invert': 'Invert',
  'several.types': 'All of a type',
  'several.families': 'Ends of relations',
  'several.is': 'selected',
  'help.key.several': 'select it too, or not any more',
  'help.key.all': 'select all',
  'help.key.invert': 'select all the others',
  'help.several': 'To select several: Shift and click, Shift and drag round them, or the lasso beside the graph.',
};

export const ar: Record<keyof typeof en, string> = {
  'expand.open': 'توسيع بحسب الاختيار …',
  'expand.title': 'توسيع: {name}',
  'expand.title.several':
    'توسيع: {count, plural, zero {لا عناصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصراً} other {# عنصر}}',
  'expand.depth': 'عدد الخطوات',
  'expand.counts': 'الظاهر في الرسم، من كل ما تجيزه المرشّحات.',
  'expand.bring':
    '{count, plural, zero {لا شيء يُضاف} one {إضافة عنصر واحد} two {إضافة عنصرين} few {إضافة # عناصر} many {إضافة # عنصراً} other {إضافة # عنصر}}',
  'expand.bound': 'لا يُضاف في المرة الواحدة أكثر من {most, number}: الأقرب من أصل {count, number}.',
  'expand.cut': 'هناك المزيد: الأعداد لأقرب {most, number} عنصر وحدها.',
  'expand.hidden':
    '{count, plural, zero {لا عناصر أخفيتها} one {عنصر واحد أخفيته يبقى مخفياً} two {عنصران أخفيتهما يبقيان مخفيين} few {# عناصر أخفيتها تبقى مخفية} many {# عنصراً أخفيتها تبقى مخفية} other {# عنصر أخفيتها تبقى مخفية}}.',
  'expand.starts':
    'من أول {most, number} من العناصر المختارة؛ وبقي خارجها {left, plural, zero {لا شيء} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصراً} other {# عنصر}}.',
  'several.label': 'العناصر المختارة',
  'several.tool': 'اختيار عدة عناصر',
  'several.draw': 'ارسم خطاً حول العناصر، أو انقرها',
  'several.count':
    '{count, plural, zero {لم يُختر شيء} one {عنصر واحد مختار} two {عنصران مختاران} few {# عناصر مختارة} many {# عنصراً مختاراً} other {# عنصر مختار}}',
  'several.hide': 'إخفاء',
  'several.keep': 'الإبقاء على هذه وحدها',
  'several.expand': 'توسيع …',
  'several.select': 'اختيار',
  'several.close': 'إلغاء الاختيار',
  'several.all': 'الكل',
  'several.invert': 'عكس الاختيار',
  'several.types': 'كل ما هو من نوع واحد',
  'several.families': 'أطراف العلاقات',
  'several.is': 'مختار',
  'help.key.several': 'ضمّ العنصر إلى المختارة أو إخراجه منها',
  'help.key.all': 'اختيار الكل',
  'help.key.invert': 'اختيار سائر العناصر',
  'help.several': 'لاختيار عدة عناصر: انقر مع Shift، أو ارسم خطاً حولها مع Shift، أو استعمل أداة الاختيار بجانب الرسم.',
};
