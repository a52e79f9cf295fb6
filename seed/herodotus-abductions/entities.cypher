// The entities that the two passages name, in the spelling that is usual today; the translator's spelling is an alias. In the passages
// a people acts and speaks as one, so peoples are Organizations of a kind of their own.
UNWIND [
  {id: 'herodotus', name: 'Herodotus', nameAr: 'هيرودوت', aliases: ['Herodotus of Halicarnassos', 'هيرودوتس']},
  {id: 'g-c-macaulay', name: 'G. C. Macaulay', nameAr: 'جورج كامبل ماكولي', aliases: ['George Campbell Macaulay'], note: 'the translator'},
  {id: 'io', name: 'Io', nameAr: 'إيو', aliases: ['Io the Argive']},
  {id: 'inachus', name: 'Inachus', nameAr: 'إناخوس', aliases: ['Inachos']},
  {id: 'master-of-the-phoenician-ship', name: 'The master of the Phoenician ship', nameAr: 'ربّان السفينة الفينيقية',
    aliases: ['the master of their ship']},
  {id: 'europa', name: 'Europa', nameAr: 'أوروبا الأميرة', aliases: ['أوروبا'], note: 'the woman, not the continent'},
  {id: 'king-of-tyre', name: 'The king of Tyre', nameAr: 'ملك صور', note: 'the father of Europa, not named'},
  {id: 'medea', name: 'Medea', nameAr: 'ميديا'},
  {id: 'king-of-colchis', name: 'The king of Colchis', nameAr: 'ملك كولخيس', note: 'the father of Medea, not named'},
  {id: 'alexander-of-ilion', name: 'Alexander of Ilion', nameAr: 'ألكسندروس الطروادي', aliases: ['Alexander', 'ألكسندروس'],
    note: 'not the Macedonian king'},
  {id: 'priam', name: 'Priam', nameAr: 'بريام'},
  {id: 'helen', name: 'Helen', nameAr: 'هيلين', aliases: ['a woman of Lacedemon', 'هيلانة']},
  {id: 'menelaus', name: 'Menelaus', nameAr: 'مينلاوس', aliases: ['Menelaos']},
  {id: 'proteus-of-egypt', name: 'Proteus', nameAr: 'بروتيوس', aliases: ['Proteus the king of Egypt'], note: 'the king, not the god of the sea'}
] AS row
MERGE (p:Person {id: row.id})
SET p += row;

UNWIND [
  {id: 'macmillan', name: 'MacMillan and Co.', nameAr: 'دار ماكميلان', kind: 'COMPANY'},
  {id: 'persians', name: 'The Persians', nameAr: 'الفرس', kind: 'PEOPLE'},
  {id: 'persian-historians', name: 'Persians who know history', nameAr: 'العارفون بالتاريخ من الفرس', kind: 'GROUP',
    aliases: ['Those of the Persians who have knowledge of history']},
  {id: 'phoenicians', name: 'The Phoenicians', nameAr: 'الفينيقيون', kind: 'PEOPLE', aliases: ['the Phenicians', 'Phenicians']},
  {id: 'hellenes', name: 'The Hellenes', nameAr: 'الإغريق', kind: 'PEOPLE', aliases: ['Hellenes', 'the Hellenic race', 'اليونانيون']},
  {id: 'hellenes-at-tyre', name: 'The Hellenes who landed at Tyre', nameAr: 'الإغريق الذين رسوا في صور', kind: 'GROUP',
    aliases: ['certain Hellenes']},
  {id: 'cretans', name: 'The Cretans', nameAr: 'الكريتيون', kind: 'PEOPLE', aliases: ['Cretans']},
  {id: 'barbarians', name: 'The Barbarians', nameAr: 'البرابرة', kind: 'PEOPLE', aliases: ['Barbarians'], note: 'whoever is no Hellene, as the text uses it'},
  {id: 'argive-women', name: 'The women at the Phoenician ship', nameAr: 'النساء عند السفينة الفينيقية', kind: 'GROUP',
    aliases: ['a great company of women']},
  {id: 'women-taken-with-io', name: 'The women taken with Io', nameAr: 'النساء المخطوفات مع إيو', kind: 'GROUP', aliases: ['certain others']},
  {id: 'those-asked-for-helen', name: 'Those of whom Helen was first demanded', nameAr: 'من طولبوا بهيلين أول مرة', kind: 'GROUP',
    aliases: ['the others'], note: 'the text does not name them'},
  {id: 'teucrians', name: 'The Teucrians', nameAr: 'التيوكريون', kind: 'PEOPLE', aliases: ['Teucrians', 'أهل طروادة']},
  {id: 'egyptian-priests', name: 'The Egyptian priests', nameAr: 'الكهنة المصريون', kind: 'GROUP', aliases: ['the priests'],
    note: 'those whom Herodotus asked'},
  {id: 'two-egyptian-children', name: 'The two Egyptian children', nameAr: 'الطفلان المصريان', kind: 'GROUP',
    aliases: ['two children of natives']}
] AS row
MERGE (o:Organization {id: row.id})
SET o += row;

UNWIND [
  {id: 'king-of-egypt', name: 'King of Egypt', nameAr: 'ملك مصر', aliases: ['the king of Egypt']}
] AS row
MERGE (p:Post {id: row.id})
SET p += row;

UNWIND [
  {id: 'quarrel-of-hellenes-and-barbarians', name: 'Quarrel of Hellenes and Barbarians', nameAr: 'الخصومة بين الإغريق والبرابرة', kind: 'QUARREL'},
  {id: 'quarrel-of-persians-and-hellenes', name: 'Quarrel of Persians and Hellenes', nameAr: 'الخصومة بين الفرس والإغريق', kind: 'QUARREL',
    note: 'that of the Persians themselves'},
  {id: 'io-leaves-argos', name: 'Io leaves Argos', nameAr: 'خروج إيو من أرغوس', kind: 'VOYAGE'},
  {id: 'abduction-of-europa', name: 'Abduction of Europa', nameAr: 'خطف أوروبا', kind: 'ABDUCTION'},
  {id: 'abduction-of-medea', name: 'Abduction of Medea', nameAr: 'خطف ميديا', kind: 'ABDUCTION'},
  {id: 'herald-for-medea', name: 'The herald who asks for Medea', nameAr: 'الرسول الموفد في طلب ميديا', kind: 'EMBASSY'},
  {id: 'abduction-of-helen', name: 'Abduction of Helen', nameAr: 'خطف هيلين', kind: 'ABDUCTION'},
  {id: 'first-embassy-for-helen', name: 'The embassy for Helen before the war', nameAr: 'البعثة في طلب هيلين قبل الحرب', kind: 'EMBASSY'},
  {id: 'embassy-from-the-camp', name: 'The embassy for Helen from the camp', nameAr: 'البعثة في طلب هيلين من المعسكر', kind: 'EMBASSY'},
  {id: 'war-for-ilion', name: 'War for Ilion', nameAr: 'حرب طروادة', kind: 'WAR', aliases: ['a great armament']},
  {id: 'taking-of-ilion', name: 'Taking of Ilion', nameAr: 'سقوط طروادة', kind: 'ATTACK', aliases: ['the taking of Ilion']},
  {id: 'menelaus-in-egypt', name: 'Menelaus in Egypt', nameAr: 'مينلاوس في مصر', kind: 'VISIT'},
  {id: 'sacrifice-of-two-children', name: 'Sacrifice of two children', nameAr: 'التضحية بطفلين', kind: 'SACRIFICE'}
] AS row
MERGE (e:Event {id: row.id})
SET e += row;

UNWIND [
  {id: 'erythraean-sea', name: 'Erythraean Sea', nameAr: 'البحر الإريتري', kind: 'SEA', aliases: ['Erythraian Sea']},
  {id: 'sea-of-herodotus', name: 'The sea of the Hellenes', nameAr: 'بحر الإغريق', kind: 'SEA', aliases: ['this of ours'],
    note: 'that which Herodotus calls ours'},
  {id: 'argos', name: 'Argos', nameAr: 'أرغوس', kind: 'CITY', aliases: ['land of Argos']},
  {id: 'egypt-of-herodotus', name: 'Egypt', nameAr: 'مصر', kind: 'COUNTRY', note: 'the land, in antiquity'},
  {id: 'tyre', name: 'Tyre', nameAr: 'صور', kind: 'CITY'},
  {id: 'phoenicia', name: 'Phoenicia', nameAr: 'فينيقيا', kind: 'REGION', aliases: ['Phenicia']},
  {id: 'aia-of-colchis', name: 'Aia of Colchis', nameAr: 'أيا في كولخيس', kind: 'CITY', aliases: ['Aia']},
  {id: 'asia-of-herodotus', name: 'Asia', nameAr: 'آسيا', kind: 'REGION'},
  {id: 'teucrian-land', name: 'The Teucrian land', nameAr: 'بلاد التيوكريين', kind: 'REGION'},
  {id: 'ilion', name: 'Ilion', nameAr: 'طروادة', kind: 'CITY', aliases: ['إيليون']},
  {id: 'memphis-of-egypt', name: 'Memphis', nameAr: 'منف', kind: 'CITY', aliases: ['ممفيس']},
  {id: 'libya-of-herodotus', name: 'Libya', nameAr: 'ليبيا', kind: 'REGION', note: 'as the ancients used the name'}
] AS row
MERGE (p:Place {id: row.id})
SET p += row;
