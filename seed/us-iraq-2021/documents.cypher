// The documents: where and when each article was published, as far as the article itself gives this.
// 000: the closing line of the page invites readers to "Asharq News"; the adviser spoke to the channel of that name. The page prints no
// date. The attack of 7 July is past, the reception on 26 July is in the future, and article 001 gives the year.
// 001: the closing lines of the page invite readers to send articles to Hafryat. The date is printed above the text.
// 002: the page prints no outlet and no date. It only says that the dialogue opened on a Thursday. Other sources (reports of 11 and 12 June
// 2020) show that this was 11 June 2020. "Thursday" alone means the last one: the page is of that day or of one of the six days after it;
// therefore EXTERNAL. The claims of 002 take from this what Thursday, "last month" (May 2020) and "January" (of 2020) are.
// 003: the outlet names itself in the opening words. Date and time are printed under the headline.
// 001-link-1, 001-link-2: headlines that article 001 links ("Read also"). The articles were not read; they are not later than its page.
// 004: the page prints no date and no hour. The reception of Monday (26 July 2021 by articles 000 and 001) is past, so not before that day; what
// is to be announced at that very meeting is still expected, so not after the night of that day in Washington: the day itself or the next.
UNWIND [
  {id: 'us-iraq-000', file: '000_7abc0d1e1cb357ae.txt', language: 'ar',
    sha256: '7edc2ffdb24aa1c0ebccec608678a7c3ca61224d05a7ff8436d5b910141b23b2',
    title: 'Iraqi official: Kadhimi to discuss with Biden a reduction of forces and a reset of relations',
    titleAr: 'مسؤول عراقي: الكاظمي سيبحث مع بايدن خفض القوات وإعادة ضبط العلاقات',
    publishedBy: 'asharq', publishedOn: '[2021-07-07..2021-07-26]', publishedBasis: 'INFERRED'},
  {id: 'us-iraq-001', file: '001_631904c5889a38a7.txt', language: 'ar',
    sha256: 'aee7998b895744b5e424756201e007482f7790a03498bfe270c2e5e1685b057d',
    title: 'What did Kadhimi\'s visit to Washington bring?',
    titleAr: 'عن ماذا أثمرت زيارة الكاظمي إلى واشنطن؟',
    publishedBy: 'hafryat', publishedOn: '2021-07-27', publishedBasis: 'PRINTED'},
  {id: 'us-iraq-002', file: '002_36457881bb2148d5.txt', language: 'ar',
    sha256: '53d3b25dbd894b160c00fcc83514ae8bd60414cf70af8216a48aa93640498bc5',
    title: 'After statements attributed to Kadhimi, Iraq\'s stand on a "reduction" of US forces is unclear',
    titleAr: 'بعد تصريحات منسوبة للكاظمي.. ضبابية في موقف العراق من “تقليص” القوات الأميركية',
    publishedBy: 'outlet-of-article-002', publishedOn: '[2020-06-11..2020-06-17]', publishedBasis: 'EXTERNAL'},
  {id: 'us-iraq-003', file: '003_ac93e6a0dd6731a9.txt', language: 'ar',
    sha256: 'b29e3e8ced22584cf865dedd0f99ffd6202941b22a017b6e9df300d209c1b7cd',
    title: 'Officials in the US administration: Washington will withdraw a small number of its forces in Iraq',
    titleAr: 'مسؤولون في الإدارة الأميركية: واشنطن ستسحب عددا صغيرا من قواتها في العراق',
    publishedBy: 'shafaq-news', publishedOn: '2021-07-25', publishedBasis: 'PRINTED'},
  {id: 'us-iraq-004', file: '004_933cd54218a7fc21.txt', language: 'ar',
    sha256: '2103be656f6e0b0ce644c9642f83888042c075f9c3ae4834fec44f863a330a84',
    title: 'Biden: US-Iraqi partnership goes on, and efforts against terrorism will not stop',
    titleAr: 'بايدن: الشراكة الأميركية العراقية مستمرة وجهود مكافحة الإرهاب لن تتوقف',
    publishedBy: 'outlet-of-article-004', publishedOn: '[2021-07-26,2021-07-27]', publishedBasis: 'INFERRED'},
  {id: 'us-iraq-001-link-1', kind: 'ARTICLE', language: 'ar',
    title: 'Another activist assassinated in Iraq after threats to him and his mother... What is the story?',
    titleAr: 'اغتيال ناشط جديد في العراق بعد تهديده ووالدته... ما القصة؟',
    citation: 'Hafryat; only its headline was read, as a link ("Read also") in article 001 of 27 July 2021. The article itself was not.',
    publishedBy: 'hafryat', publishedOn: '[..2021-07-27]', publishedBasis: 'INFERRED'},
  {id: 'us-iraq-001-link-2', language: 'ar', kind: 'ARTICLE',
    title: 'Iraq foils plots of the "Eid Raid"... Confessions of the terrorists... Video',
    titleAr: 'العراق يحبط مخططات "غزوة العيد"... اعترافات الإرهابيين... فيديو',
    citation: 'Hafryat; only its headline was read, as a link ("Read also") in article 001 of 27 July 2021. The article itself was not.',
    publishedBy: 'hafryat', publishedOn: '[..2021-07-27]', publishedBasis: 'INFERRED'}
] AS row
MERGE (d:Document {id: row.id})
SET d += row;
