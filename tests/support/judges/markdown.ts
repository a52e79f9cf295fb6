/** What a real parser of Markdown finds in a text. */
import MarkdownIt from 'markdown-it';

/** With HTML and links without brackets, as GitHub has them. */
const parser = new MarkdownIt({ html: true, linkify: true });

export interface ReadMarkdown {
  /** All words, without the marks that isolate a direction. */
  readonly text: string;
  readonly html: readonly string[];
  readonly links: readonly string[];
  /** The types of all tokens. */
  readonly types: ReadonlySet<string>;
}

export function readMarkdown(source: string): ReadMarkdown {
  const tokens = parser.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const leaves = tokens.filter(({ type }) => ['text', 'code_inline', 'code_block', 'fence'].includes(type));
  const written = tokens.map(({ type, content }) => {
    if (type === 'softbreak' || type === 'inline') return ' ';
    return leaves.length > 0 && ['text', 'code_inline', 'code_block', 'fence'].includes(type) ? content : '';
  });
  return {
    text: written.join('').replaceAll(/[\u2068\u2069]/g, ''),
    html: tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content.trim()),
    links: tokens.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href') ?? '')),
    types: new Set(tokens.map(({ type }) => type)),
  };
}
