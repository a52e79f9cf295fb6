// The documents: where each article was published and when, as far as it says so itself.
// 004: Monday's meeting is told as past, what is to be announced at it as still expected: Monday, 26 July 2021, or the day after.
UNWIND [
  {id: 'us-iraq-004', file: '004_933cd54218a7fc21.txt', language: 'ar',
    sha256: '2103be656f6e0b0ce644c9642f83888042c075f9c3ae4834fec44f863a330a84',
    title: 'Biden: US-Iraqi partnership goes on, and efforts against terrorism will not stop',
    titleAr: 'بايدن: الشراكة الأميركية العراقية مستمرة وجهود مكافحة الإرهاب لن تتوقف',
    publishedBy: 'outlet-of-article-004', publishedOn: '[2021-07-26,2021-07-27]', publishedBasis: 'INFERRED'}
] AS row
MERGE (d:Document {id: row.id})
SET d += row;
