/** Generates entities with names of the region in both scripts, from ordinary parts of names, and misspelt texts to search for. */
import { oneOf, randomOf } from '../traversals/random.mjs';

/** Given names in Latin letters, in one spelling, and in Arabic. */
const GIVEN = [
  ['Ahmed', 'أحمد'], ['Ali', 'علي'], ['Hassan', 'حسن'], ['Hussein', 'حسين'], ['Mustafa', 'مصطفى'], ['Mohammed', 'محمد'],
  ['Mahmoud', 'محمود'], ['Omar', 'عمر'], ['Khalid', 'خالد'], ['Khalil', 'خليل'], ['Salim', 'سليم'], ['Salam', 'سلام'], ['Jamal', 'جمال'],
  ['Jamil', 'جميل'], ['Nouri', 'نوري'], ['Adil', 'عادل'], ['Haider', 'حيدر'], ['Qasim', 'قاسم'], ['Fuad', 'فؤاد'], ['Hadi', 'هادي'],
  ['Mahdi', 'مهدي'], ['Karim', 'كريم'], ['Tariq', 'طارق'], ['Saad', 'سعد'], ['Saeed', 'سعيد'], ['Sami', 'سامي'], ['Walid', 'وليد'],
  ['Yasin', 'ياسين'], ['Ziad', 'زياد'], ['Bashar', 'بشار'], ['Nabil', 'نبيل'], ['Rami', 'رامي'], ['Issam', 'عصام'], ['Amal', 'أمل'],
  ['Nadia', 'نادية'], ['Layla', 'ليلى'], ['Zainab', 'زينب'], ['Fatima', 'فاطمة'], ['Maryam', 'مريم'], ['Huda', 'هدى'],
]; // prettier-ignore

/** The parts of family names: consonants and long vowels that both scripts write. */
const CONSONANTS = [
  ['b', 'ب'], ['t', 'ت'], ['j', 'ج'], ['h', 'ح'], ['kh', 'خ'], ['d', 'د'], ['r', 'ر'], ['z', 'ز'], ['s', 'س'], ['sh', 'ش'], ['gh', 'غ'],
  ['f', 'ف'], ['q', 'ق'], ['k', 'ك'], ['l', 'ل'], ['m', 'م'], ['n', 'ن'], ['w', 'و'], ['dh', 'ظ'], ['th', 'ث'],
]; // prettier-ignore
const LONG = [['a', 'ا'], ['i', 'ي'], ['u', 'و']]; // prettier-ignore
const TITLES = [
  ['Ministry of', 'وزارة', 'Government'], ['Battle of', 'معركة', 'Event'], ['Governor of', 'محافظ', 'Post'],
  ['Movement of', 'حركة', 'Militia'], ['City of', 'مدينة', 'Place'], ['Union of', 'اتحاد', 'Organization'],
]; // prettier-ignore

/** Four in five entities are persons; the others are named after a place. */
export function* entitiesOf(count, seed = 7) {
  const random = randomOf(seed);
  const families = Array.from({ length: Math.ceil(count / 10) }, () => familyName(random));
  for (let n = 0; n < count; n += 1) {
    const [family, familyAr] = oneOf(random, families);
    const id = `entity-${n}`;
    if (random() < 0.8) {
      const [[given, givenAr], [father, fatherAr]] = [oneOf(random, GIVEN), oneOf(random, GIVEN)];
      const name = `${given} ${father} al-${family}`;
      const nameAr = `${givenAr} ${fatherAr} ال${familyAr}`;
      yield { id, label: 'Person', name, nameAr, aliases: [`${given} al-${family}`] };
    } else {
      const [title, titleAr, label] = oneOf(random, TITLES);
      const [[part, partAr], number] = [oneOf(random, families), 1 + Math.floor(random() * 90)];
      const name = `${title} ${family} and ${part} ${number}`;
      yield { id, label, name, nameAr: `${titleAr} ${familyAr} و${partAr} ${number}`, aliases: [] };
    }
  }
}

function familyName(random) {
  const parts = [
    oneOf(random, CONSONANTS),
    oneOf(random, LONG),
    oneOf(random, CONSONANTS),
    oneOf(random, LONG),
    oneOf(random, CONSONANTS),
  ];
  const ending = random() < 0.5 ? ['i', 'ي'] : ['', ''];
  const [latin, arabic] = [0, 1].map((script) => [...parts, ending].map((part) => part[script]).join(''));
  return [latin[0].toUpperCase() + latin.slice(1), arabic];
}

/** The kinds of texts that a user may type to find an entity. */
export const KINDS = [
  { name: 'whole name', textOf: ({ name }) => name },
  { name: 'whole name in Arabic', textOf: ({ nameAr }) => nameAr },
  { name: 'first and last name', textOf: ({ name }) => [name.split(' ')[0], name.split(' ').at(-1)].join(' ') },
  { name: 'last name', textOf: ({ name }) => name.split(' ').at(-1) },
  { name: 'first name', textOf: ({ name }) => name.split(' ')[0] },
  {
    name: 'another spelling',
    textOf: ({ name }) => name.replace('al-', 'el ').replaceAll('i', 'ee').replaceAll('u', 'ou'),
  },
  { name: 'one typing error', textOf: ({ name }) => name.slice(0, -3) + name.at(-2) + name.at(-3) + name.at(-1) },
  { name: 'while typing', textOf: ({ name }) => name.slice(0, -2) },
  { name: 'unknown name', textOf: ({ name }) => `${name.split(' ')[0]} Vladivostok Xylophone` },
];
