// Book 2, chapters 118-119: the priests of Egypt. They learned from Menelaus what happened at Ilion, and knew themselves what happened in
// their own land. The text says this at its end, and the chains of attribution follow it.
WITH {
  document: 'histories-2',
  attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID', 'menelaus SAID'],
  voice: 'PARAPHRASED', polarity: 'AFFIRMED', mode: 'ACTUAL'
} AS menelaus
UNWIND [
  {id: 'hdt-2-01', subject: 'hellenes', predicate: 'CAME_TO', object: 'teucrian-land', about: 'war-for-ilion', participants: ['BENEFICIARY menelaus'],
    text: 'For Menelaus\'s sake a great host of Hellenes landed.', textAr: 'نزل جيش إغريقي كبير نصرةً لمينلاوس.',
    passages: ['359-421 47b0ae00ed00b75c7f2ed5e896597ceba84de837bb66b02e1a3a765bc06f2b6b']},
  {id: 'hdt-2-02', subject: 'menelaus', predicate: 'TOOK_PART_IN', object: 'embassy-from-the-camp',
    text: 'Menelaus was among the envoys.', textAr: 'كان مينلاوس بين الرسل.',
    passages: ['538-574 66058204baca2920f0fc37b2405a9334f0923cd97d39385c13f4184d9b8367a8']},
  {id: 'hdt-2-03', subject: 'hellenes', predicate: 'DEMANDED_OF', object: 'teucrians', about: 'embassy-from-the-camp',
    participants: ['TOPIC helen', 'PLACE ilion'],
    text: 'The envoys asked for Helen, the treasure and amends.', textAr: 'طالب الرسل بهيلين والأموال والتعويض.',
    passages: ['615-654 871f3d3f99675dd907eb8355c66ceb7515e0361312e2653e4242a00cda9ffbcf', '729-775 cbfb171eb0ac2e01a010a3458d4e1d5e2fcc6d2f3195361eea97e1190a5e0ece']},
  {id: 'hdt-2-04', subject: 'alexander-of-ilion', predicate: 'STOLE_FROM', object: 'menelaus',
    text: 'Alexander had robbed Menelaus of his treasure.', textAr: 'سلب ألكسندروس مينلاوس أمواله.',
    passages: ['644-695 d89ccc8d6c57c8a4e601c7d4d7833392662bb125ffd95ad6ce6208fd0731d4b4']},
  {id: 'hdt-2-05', subject: 'teucrians', predicate: 'KEEPS', object: 'helen', about: 'embassy-from-the-camp', polarity: 'NEGATED',
    attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID', 'menelaus SAID', 'teucrians DENIED'],
    text: 'The Teucrians swore that Helen was not with them.', textAr: 'أقسم التيوكريون أن هيلين ليست عندهم.',
    passages: ['901-960 cec4c3cd4e41cc0e809a8f8a789b55039c687da8e84c3dac7b58b8fb1b370a3b']},
  {id: 'hdt-2-06', subject: 'helen', predicate: 'LOCATED_IN', object: 'egypt-of-herodotus', about: 'embassy-from-the-camp',
    attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID', 'menelaus SAID', 'teucrians SAID'],
    text: 'Helen, they said, was in Egypt.', textAr: 'قالوا إن هيلين في مصر.',
    passages: ['971-989 d31c7362449f10ff1e981c4712e9d4dcff7785a9ea3b6a5e64ef289507d7b514']},
  {id: 'hdt-2-07', subject: 'proteus-of-egypt', predicate: 'HOLDS_POST', object: 'king-of-egypt',
    attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID', 'menelaus SAID', 'teucrians SAID'],
    text: 'Proteus ruled Egypt.', textAr: 'كان بروتيوس ملك مصر.',
    passages: ['1071-1096 4a5f7abb241545ef28adddf8752e739a13a426bd7e5e951e0d6ef39aa499b699']},
  {id: 'hdt-2-08', subject: 'proteus-of-egypt', predicate: 'KEEPS', object: 'helen',
    attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID', 'menelaus SAID', 'teucrians SAID'],
    text: 'It was Proteus who had her.', textAr: 'كانت عند بروتيوس.',
    passages: ['1060-1100 b0ebe8d3c411f2942ea9abe1678e7cdde5a6184b721bca155fbe8ea0055cebdd']},
  {id: 'hdt-2-09', subject: 'hellenes', predicate: 'BELIEVED', content: 'hdt-2-19', about: 'embassy-from-the-camp', polarity: 'NEGATED',
    text: 'At first the Hellenes took the answer for mockery.', textAr: 'ظنّ الإغريق أول الأمر أنه يُسخر منهم.',
    passages: ['1123-1166 408e46d6275c03e06a6eba450aa2ee44ac433ada5dada17be32bd07891af4df4']},
  {id: 'hdt-2-10', subject: 'hellenes', predicate: 'BESIEGED', object: 'ilion', about: 'taking-of-ilion',
    text: 'So they laid siege to Ilion.', textAr: 'فحاصروا طروادة.',
    passages: ['1171-1188 59e10264bd29963ff4491a8190cfd46be0d43f385082f45dbaf384e1641a5f11']},
  {id: 'hdt-2-11', subject: 'hellenes', predicate: 'CAPTURED', object: 'ilion', about: 'taking-of-ilion',
    text: 'In the end Ilion fell to them.', textAr: 'سقطت طروادة في أيديهم آخر الأمر.',
    passages: ['1196-1216 f8551a8ffd5062dc0c92f8d563ac85b0da3c1ff7eff379de1722e3d5bc1e0aec']},
  {id: 'hdt-2-12', subject: 'hellenes', predicate: 'FOUND', object: 'helen', about: 'taking-of-ilion', polarity: 'NEGATED',
    text: 'There was no Helen in the fallen city.', textAr: 'لم يجدوا هيلين في المدينة بعد سقوطها.',
    passages: ['1255-1273 7fa18b68b9ab70a018ed9f81a36d6e9c4488c0225011318084e5a9bef281415d']},
  {id: 'hdt-2-13', subject: 'hellenes', predicate: 'BELIEVED', content: 'hdt-2-05', about: 'taking-of-ilion',
    text: 'Only after its fall did they give credit to the answer.', textAr: 'لم يصدّقوا الجواب إلا بعد سقوطها.',
    passages: ['1315-1344 ea1b534dfa1d299f93d073b0310e91d3ecea53da88a3aed6d006343ea98c737e']},
  {id: 'hdt-2-19', subject: 'teucrians', predicate: 'KEEPS', object: 'helen', about: 'embassy-from-the-camp', polarity: 'NEGATED', mode: 'HYPOTHETICAL',
    text: 'That Helen was not with the Teucrians: what the Hellenes at first did not believe.',
    textAr: 'ألا تكون هيلين عند التيوكريين: وهو ما لم يصدّقه الإغريق أول الأمر.',
    passages: ['901-960 cec4c3cd4e41cc0e809a8f8a789b55039c687da8e84c3dac7b58b8fb1b370a3b']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += menelaus, c += row;

WITH {
  document: 'histories-2',
  attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'egyptian-priests SAID'],
  voice: 'PARAPHRASED', polarity: 'AFFIRMED', mode: 'ACTUAL'
} AS priests
UNWIND [
  {id: 'hdt-2-14', subject: 'menelaus', predicate: 'CAME_TO', object: 'memphis-of-egypt', about: 'menelaus-in-egypt',
    text: 'Menelaus went up the river as far as Memphis.', textAr: 'صعد مينلاوس في النهر حتى منف.',
    passages: ['1393-1454 cf06e5d4fe63881e5c68f988d7b1f1d1edf3c885a90d2a2aa600c5929340d7bb']},
  {id: 'hdt-2-15', subject: 'menelaus', predicate: 'RECOVERED', object: 'helen', about: 'menelaus-in-egypt',
    text: 'He was given Helen back, safe and sound.', textAr: 'استعاد هيلين سالمة.',
    passages: ['1538-1559 3b1a164b76c25e0f5d0a32d850a9f5173ca034515c27dbee2799be116ec09fc3']},
  {id: 'hdt-2-16', subject: 'menelaus', predicate: 'KILLED', object: 'two-egyptian-children', about: 'sacrifice-of-two-children',
    quantities: ['KILLED 2 persons TOTAL'],
    text: 'With the wind against him he offered up two Egyptian children.', textAr: 'ضحّى بطفلين مصريين حين عاكسته الريح.',
    passages: ['1837-1895 43854788aeb3fbea64b4f148a8b1730ba48fbb3f4f61a4d35f708b00811eae0b']},
  {id: 'hdt-2-17', subject: 'sacrifice-of-two-children', predicate: 'CAME_AFTER', object: 'menelaus-in-egypt',
    text: 'He did so after he had been received well.', textAr: 'فعل ذلك بعدما أُكرمت وفادته.',
    passages: ['1593-1640 60eba98e853edc92746fbc7e9806563aa539fd0a75e0ac8307a56f89e221c0e8']},
  {id: 'hdt-2-18', subject: 'menelaus', predicate: 'CAME_TO', object: 'libya-of-herodotus', about: 'sacrifice-of-two-children',
    text: 'Chased, he fled by sea to Libya.', textAr: 'طورد ففرّ بسفنه إلى ليبيا.',
    passages: ['1972-2031 decefc4e64e91885f98dfa671979d3e3cf5581f9a9b5f8202c50cc0b6be8d235']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += priests, c += row;
