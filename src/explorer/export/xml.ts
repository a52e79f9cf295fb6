/** Elements and text, written as XML 1.0: text is escaped here and nowhere else, so that what data holds never becomes markup. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (Markup | string)[];
}

export function element(
  name: string,
  attributes: Markup['attributes'],
  ...children: readonly (Markup | string)[]
): Markup {
  return { name, attributes, children };
}

export function markup({ name, attributes, children }: Markup): string {
  const given = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escape(child) : markup(child))).join('');
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`;
}

/** Without what XML 1.0 cannot hold: control characters, halves of pairs, and the two that are no characters. */
export function plain(words: string): string {
  // oxlint-disable-next-line no-control-regex
  return words.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '');
}

function escape(words: string): string {
  return plain(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
