// The documents: where each article was published and when, as far as it says so itself.
// 000: the page belongs to "Asharq News", to which its closing line invites readers; the adviser spoke to the channel of that name. It
// prints no date: the attack of 7 July is past, the reception on 26 July is to come, and article 001 gives the year.
// 004: Monday's meeting is told as past, what is to be announced at it as still expected: Monday, 26 July 2021, or the day after.
UNWIND [
  {id: 'us-iraq-000', file: '000_7abc0d1e1cb357ae.txt', language: 'ar',
    sha256: '7edc2ffdb24aa1c0ebccec608678a7c3ca61224d05a7ff8436d5b910141b23b2',
    title: 'Iraqi official: Kadhimi to discuss with Biden a reduction of forces and a reset of relations',
    titleAr: 'مسؤول عراقي: الكاظمي سيبحث مع بايدن خفض القوات وإعادة ضبط العلاقات',
    publishedBy: 'asharq', publishedOn: '[2021-07-07..2021-07-26]', publishedBasis: 'INFERRED'},
  {id: 'us-iraq-004', file: '004_933cd54218a7fc21.txt', language: 'ar',
    sha256: '2103be656f6e0b0ce644c9642f83888042c075f9c3ae4834fec44f863a330a84',
    title: 'Biden: US-Iraqi partnership goes on, and efforts against terrorism will not stop',
    titleAr: 'بايدن: الشراكة الأميركية العراقية مستمرة وجهود مكافحة الإرهاب لن تتوقف',
    publishedBy: 'outlet-of-article-004', publishedOn: '[2021-07-26,2021-07-27]', publishedBasis: 'INFERRED'}
] AS row
MERGE (d:Document {id: row.id})
SET d += row;
