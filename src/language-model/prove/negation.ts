/**
 * Words that negate a sentence, by language: a claim is NEGATED exactly if the words that it quotes are. Words such as "without" negate one noun, and are
 * not among them.
 */

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['not', 'no', 'never', 'neither', 'nor', 'none', 'nobody', 'nothing', 'nowhere', 'cannot'],
  ar: ['لا', 'لم', 'لن', 'ليس', 'ليست', 'ليسوا', 'لسنا', 'لست', 'ألا', 'كلا'],
  fa: ['نه', 'نیست', 'نیستند', 'نبود', 'هرگز'],
  fr: ['ne', "n'", 'non', 'pas', 'jamais', 'aucun', 'aucune', 'rien', 'ni', 'nul', 'nulle'],
  de: [
    'nicht',
    'kein',
    'keine',
    'keinen',
    'keinem',
    'keiner',
    'keines',
    'nie',
    'niemals',
    'niemand',
    'nichts',
    'weder',
  ],
  es: ['no', 'nunca', 'ni', 'ningún', 'ninguno', 'ninguna', 'nadie', 'nada', 'jamás', 'tampoco'],
  pt: ['não', 'nunca', 'nem', 'nenhum', 'nenhuma', 'ninguém', 'nada', 'jamais'],
  it: ['non', 'mai', 'nessuno', 'nessuna', 'niente', 'nulla', 'né'],
  ru: ['не', 'нет', 'никогда', 'никто', 'ничего', 'ни'],
  tr: ['değil', 'değildir', 'yok', 'hiç', 'asla'],
  uk: ['не', 'ні', 'ніколи', 'ніхто'],
};

/** Acts and verbs that deny what follows. */
const DENIALS =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|refut\w+|disput\w+|reject\w+ (?:the )?(?:claim|charge|allegation)\w*|dément\w*|démenti\w*|nier?|nie(?:nt)?|nié\p{L}*|niait|niaient|contest\w*|bestreit\w*|bestritt\w*|dementier\w*|niega\w*|negó|negaron|desmient\w*|desmint\w*|nega\w*|smentis\w*|отриц\w+|опроверг\p{L}+)(?!\p{L})|(?:^|[^\p{L}])[وف]?(?:نفى|نفت|نفوا|ينفي|تنفي|ينفون|نافيا|نافياً|نافية|أنكر\p{L}*|ينكر\p{L}*|تنكر\p{L}*|كذ[َّ]*ب\p{L}*|نفي)(?=$|[^\p{L}])/iu;

/** French "no doubt" and "not only" negate nothing, as in other languages. */
const HARMLESS =
  /\b(?:no doubt|not only|no less than|not least|no longer than|non seulement|sans doute|nicht nur|no sólo|no solo|non solo|не только|No\.\s*\d+)\b|(?:ليس|لا) فقط|لا سيما|لاسيما|لا يزال|لا تزال|لا يزالون|ما لا يقل|غير أن|لا شك/giu;

/** @param language a BCP 47 tag; of another language than those above, no word is known */
export function hasNegation(text: string, language: string): boolean {
  const rest = text.replaceAll(HARMLESS, ' ');
  if (/n['’]t\b/i.test(rest)) return true;
  const known = new Set(WORDS[baseOf(language)] ?? []);
  const words = rest.toLowerCase().match(/[\p{L}\p{M}]+['’]?/gu) ?? [];
  return words.some((word) => {
    const plain = word.replace('’', "'").replaceAll(/[\u064B-\u0652\u0670]/g, '');
    return known.has(plain) || known.has(plain.replace(/'$/, '')) || known.has(plain.replace(/^[وف](?=\p{L}{2})/u, ''));
  });
}

/**
 * True if the main clause negates: what a relative clause or an aside negates ("who is not related to him", "and not Norde") is not what the sentence says.
 */
export function negates(text: string, language: string): boolean {
  return hasNegation(withoutAsides(text), language);
}

/** "who is not …" up to the next comma; "not Norde" between commas; "and not Norde". */
const ASIDES =
  /[,،;]\s*(?:and\s+|et\s+|und\s+|y\s+)?(?:(?:who|which|whom|whose|that|qui|dont|que|der|die|das|que|الذي|التي|الذين)\s[^,،;.]*|(?:not|pas|nicht|no|وليس|لا)\s+(?:\p{Lu}|the\s|al-|ال)[^,،;.]*|no\s+(?:relation|relative)[^,،;.]*)(?=[,،;.]|$)/gu;

/** Whom an aside leaves out: `Norde` of ", and not Norde,". A text that says the same must leave him out too. */
export function leftOut(text: string, language: string): string[] {
  return [...text.matchAll(ASIDES)]
    .map(([aside]) => aside)
    .filter((aside) => hasNegation(aside, language) && !RELATIVE.test(aside));
}

const RELATIVE = /^[,،;]\s*(?:and\s+|et\s+)?(?:who|which|whom|whose|that|qui|dont|que|الذي|التي|الذين)\s/u;

function withoutAsides(text: string): string {
  const rest = text.replaceAll(ASIDES, ' ');
  return /[\p{L}]/u.test(rest) ? rest : text;
}

/** True if words of saying deny what is said: by a verb such as "denied", or by a negation ("did not confirm"). WORDS: only by a verb. */
export function isDenial(said: string, language: string, by: 'WORDS' | 'ALL' = 'ALL'): boolean {
  return DENIALS.test(said) || (by === 'ALL' && hasNegation(said, language));
}

/** False if nobody has written down how this language negates: then nothing about it can be proven. */
export function knowsNegation(language: string): boolean {
  return Object.hasOwn(WORDS, baseOf(language));
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? '';
}
