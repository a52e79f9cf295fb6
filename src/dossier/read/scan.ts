/**
 * Splits Cypher text into tokens, to find statements, clauses, rows and the places of faults. The scanner does not
 * parse expressions: Neo4j evaluates them. After a fault it reads on at the next row or statement.
 */
import { lexAt, skipAt, unclosedQuote, type ScanFault } from './lex.ts';
import { recovery } from './recover.ts';
import type { Token } from './token.ts';

/** The words that may follow a text, as in `'a' AS b` and `'a' IN list`. */
const AFTER_TEXT =
  /^(?:ALL|AND|AS|ASC|ASCENDING|BY|CALL|CONTAINS|CREATE|DELETE|DESC|DESCENDING|DETACH|ELSE|END|ENDS|FIELDTERMINATOR|FINISH|FOREACH|FROM|IN|INSERT|IS|LIMIT|LOAD|MATCH|MERGE|NODETACH|OFFSET|ON|OPTIONAL|OR|ORDER|REMOVE|RETURN|SET|SHOW|SKIP|STARTS|THEN|UNION|UNWIND|USE|WHEN|WHERE|WITH|XOR|YIELD)$/i;

/** Returns the tokens of a file, and all faults in the order in which they were found. */
export function scan(source: string): { tokens: Token[]; faults: ScanFault[] } {
  const scanner = new Scanner(source);
  while (scanner.step());
  return scanner;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly faults: ScanFault[] = [];
  readonly #source: string;
  #open: Token[] = [];
  #offset = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads one token or recovers from one fault. Returns false at the end of the text. */
  step(): boolean {
    const skipped = skipAt(this.#source, this.#offset);
    if (skipped.fault !== undefined) this.faults.push(skipped.fault);
    this.#offset += skipped.text.length;
    if (this.#offset >= this.#source.length) return this.#end();
    const lexeme = lexAt(this.#source, this.#offset);
    if ('fault' in lexeme) this.#addMeant(lexeme.fault, lexeme.meant);
    else this.#addToken(lexeme);
    return true;
  }

  #addToken({ kind, text: tokenText }: Pick<Token, 'kind' | 'text'>): void {
    const [start, end] = [this.#offset, this.#offset + tokenText.length];
    const token: Token = { kind, text: tokenText, start, end, depth: this.#open.length };
    if (this.#followsUnclosedText(token)) {
      const text = this.#firstUnclosedText();
      this.#recover(text.start, unclosedQuote(text.text.slice(0, 1)));
    } else if (kind === 'sign') this.#addSign(token);
    else this.#add(token);
  }

  /** Reports the fault of one character, and reads on with the sign that the author meant. */
  #addMeant(reason: string, meant: string | undefined): void {
    const offset = this.#offset;
    if (meant === undefined) this.#recover(offset, reason);
    else {
      this.faults.push({ offset, reason });
      // No statement ends within a bracket.
      if (meant === '' || (meant === ';' && this.#open.length > 0)) this.#offset += 1;
      else this.#addToken({ kind: 'sign', text: meant });
    }
  }

  #add(token: Token): void {
    this.tokens.push(token);
    this.#offset = token.end;
  }

  #addSign(token: Token): void {
    const { text, start } = token;
    if (text === ';' && this.#open.length > 0) this.#recoverFromBracket(this.#open.at(-1) ?? token);
    else if (')]}'.includes(text)) this.#close(token);
    else {
      const before = this.tokens.at(-1);
      if (text === ',' && before?.kind === 'sign' && '([{,'.includes(before.text)) {
        this.faults.push({ offset: start, reason: 'a comma with nothing before it: delete it' });
        this.#offset = token.end;
        return;
      }
      if (text === '{' && before?.text === '}' && before.depth === token.depth) {
        this.faults.push({ offset: start, reason: "a comma is missing before this '{': write it" });
        this.#add({ ...token, text: ',', end: start });
      }
      this.#add(token);
      if ('([{'.includes(text)) this.#open.push(token);
    }
  }

  #close(token: Token): void {
    const opens = (bracket: Token | undefined): boolean =>
      '([{'.indexOf(bracket?.text ?? ' ') === ')]}'.indexOf(token.text);
    const opening = this.#open.at(-1);
    if (!opens(opening)) {
      // If an outer bracket fits, the inner one was not closed. If none fits, the closing one is too many.
      if (opening !== undefined && this.#open.some(opens)) this.#recoverFromBracket(opening);
      else this.#recover(token.start, `a '${token.text}' that closes nothing: delete it, or write what it closes`);
      return;
    }
    const before = this.tokens.at(-1);
    if (before?.kind === 'sign' && before.text === ',') {
      this.tokens.pop();
      this.faults.push({ offset: before.start, reason: 'a comma with nothing after it: delete it' });
    }
    this.#open.pop();
    this.#add({ ...token, depth: this.#open.length });
  }

  #recoverFromBracket({ text, start }: Token): void {
    const reason = `a '${text}' that is not closed: write ${')]}'.charAt('([{'.indexOf(text))} where it ends`;
    this.#recover(start, reason, this.#offset);
  }

  /**
   * Reports the fault, and replaces the row or the statement that contains it with one token.
   * @param readUpTo the end of the text that was read correctly although the fault is before it
   */
  #recover(offset: number, reason: string, readUpTo = offset): void {
    const { lost, start, end } = recovery(this.#source, this.tokens, this.#open, offset, readUpTo);
    // Faults before it in the row, or on the line, follow from it: a text whose quote is missing has signs that Cypher has not.
    const since = lost === 'row' ? start : this.#source.lastIndexOf('\n', offset) + 1;
    while ((this.faults.at(-1)?.offset ?? -1) >= since) this.faults.pop();
    this.faults.push({ offset, reason });
    while ((this.tokens.at(-1)?.start ?? -1) >= start) this.tokens.pop();
    this.#open = lost === 'row' ? this.#open.slice(0, 1) : [];
    const depth = this.#open.length;
    this.#add({ kind: 'unread', text: '', start, end, depth });
    if (this.#source[end] === '{') this.#add({ kind: 'sign', text: ',', start: end, end, depth });
  }

  #end(): boolean {
    const unclosed = this.#open.at(-1);
    if (unclosed === undefined) return false;
    this.#recoverFromBracket(unclosed);
    return true;
  }

  /** Returns true if the last token is a text that cannot end there: then a quote before it was not closed, or not escaped. */
  #followsUnclosedText(token: Token): boolean {
    const before = this.tokens.at(-1);
    if (before?.kind !== 'text') return false;
    return mayNotFollowText(token) && (token.start === before.end || /[\n\r]/.test(before.text));
  }

  /** Returns the first text of the row or statement after which something stands that may not follow a text. */
  #firstUnclosedText(): Token {
    const last = this.tokens.at(-1) as Token;
    const { start } = recovery(this.#source, this.tokens, this.#open, last.start, last.start);
    const first = this.tokens.find((token, index) => {
      const next = this.tokens[index + 1];
      return token.start >= start && token.kind === 'text' && next !== undefined && mayNotFollowText(next);
    });
    return first ?? last;
  }
}

function mayNotFollowText({ kind, text }: Token): boolean {
  if (kind === 'word') return !AFTER_TEXT.test(text);
  return kind === 'sign' ? '([{$'.includes(text) : true;
}
