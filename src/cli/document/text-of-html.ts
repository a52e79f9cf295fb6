/** The text of a page without its menus: Readability finds the article, and each block of it becomes a paragraph. Nothing of the page is run or loaded. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { BadInputError } from '../../errors.ts';

export interface PageText {
  /** Undefined if the page names none. */
  readonly title: string | undefined;
  readonly text: string;
}

/** The most elements of a page, and the most of them within one another: a hostile one may have any number, and Readability takes a square of it. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 400;
/** Elements that are a line of their own. */
const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const UNSEEN = /^(HEAD|NOSCRIPT|SCRIPT|STYLE|TEMPLATE)$/;

/** What of a node of a page is read here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

interface PageDocument extends PageNode {
  readonly body: PageNode;
  querySelector(selector: string): PageNode | null;
}

/** @throws {BadInputError} if the page has no text, or cannot be read */
export function textOfHtml(html: string, name: string): PageText {
  refuseHostile(html, name);
  try {
    const document = documentOf(html);
    if (isDeep(document)) throw new BadInputError(`${name} has more than ${DEEPEST} elements within one another.`);
    const heading = blanksAsOne(document.querySelector('h1')?.textContent ?? '');
    const article = new Readability<PageNode>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node: unknown) => node as PageNode,
    }).parse();
    const text = blocksOf(article?.content ?? undefined) || blocksOf(documentOf(html).body);
    const title = blanksAsOne(article?.title ?? '') || heading;
    if (text === '') throw new BadInputError(`${name} has no text: save what it shows as a text, and add that file.`);
    // Readability takes the heading out of the article.
    const isThere = title === '' || text.startsWith(title);
    return { title: title === '' ? undefined : title, text: isThere ? text : `${title}\n\n${text}` };
  } catch (cause) {
    if (cause instanceof BadInputError) throw cause;
    throw new BadInputError(`${name} cannot be read as a page of HTML: save its text, and add that file.`, { cause });
  }
}

function blocksOf(root: PageNode | undefined): string {
  if (root === undefined) return '';
  const blocks: string[] = [];
  let line = '';
  const end = (): void => {
    const written = line
      .split('\n')
      .map(blanksAsOne)
      .filter((each) => each !== '');
    if (written.length > 0) blocks.push(written.join('\n'));
    line = '';
  };
  const visit = (node: PageNode): void => {
    if (node.nodeType === 3) line += (node.textContent ?? '').replaceAll(/\s+/g, ' ');
    if (node.nodeType !== 1 || UNSEEN.test(node.nodeName)) return;
    if (node.nodeName === 'BR') line += '\n';
    const isBlock = BLOCKS.test(node.nodeName);
    if (isBlock) end();
    for (const child of node.childNodes) visit(child);
    if (isBlock) end();
    else if (node.nodeName === 'TD' || node.nodeName === 'TH') line += ' ';
  };
  visit(root);
  end();
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** A fragment is the content of a page. */
function documentOf(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document;
}

/** The parser takes a square of the depth too: what is certainly too deep or too much is refused before. */
function refuseHostile(html: string, name: string): void {
  let [depth, tags] = [0, 0];
  for (const [, close, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    tags += 1;
    // Elements that need no end.
    if (!/^(p|li|d[dt]|t[dhr]|thead|tbody|tfoot|option|br|hr|img|input|meta|link|source|wbr|col|area)$/i.test(tag)) {
      depth = Math.max(0, depth + (close === '' ? 1 : -1));
    }
    if (depth > DEEPEST * 10 || tags > MOST_ELEMENTS * 2) {
      throw new BadInputError(`${name} has too many elements for a page. Save its text, and add that file.`);
    }
  }
}

function isDeep(document: PageNode): boolean {
  let level: PageNode[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 1));
  }
  return false;
}

function blanksAsOne(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
