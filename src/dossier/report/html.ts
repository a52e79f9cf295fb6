/** HTML as a tagged template: what is put in is escaped, unless it is HTML already. */

const BRAND: unique symbol = Symbol('HTML');

/** Markup that may stand in a page as it is. */
export interface Html {
  readonly [BRAND]: true;
  readonly markup: string;
}

export type Part = Html | string | number | undefined | readonly Part[];

/** Escaped in element content and quoted attributes; `undefined` is nothing, a list stands side by side. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(strings.reduce((all, string, index) => `${all}${markupOf(parts[index - 1])}${string}`));
}

/** Markup that our own files hold. */
export function raw(markup: string): Html {
  return { [BRAND]: true, markup };
}

const NOTHING = raw('');

/** The markup where there is something to show. */
export function when<T>(value: T | undefined | null, show: (value: T) => Html): Html {
  return value === undefined || value === null ? NOTHING : show(value);
}

/** The parts with something between them. */
export function joined(parts: readonly Part[], between: Part): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
