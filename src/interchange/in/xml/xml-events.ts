/**
 * The elements and texts of an XML file, in parts, by the parser saxes. A document type is refused, and with it all entities that a file defines, so
 * that nothing is expanded or fetched; depth and the length of a text are bounded.
 */
import { SaxesParser } from 'saxes';
import { BadInputError } from '../../../errors.ts';
import { isNoText } from '../tables/decoded-text.ts';

export type XmlEvent =
  | { readonly kind: 'OPEN'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'CLOSE'; readonly name: string };

/** 256 (elements). */
const DEEPEST = 256;
/** 4_194_304 (UTF-16 code units). */
const LONGEST_TEXT = 4 * 1024 * 1024;

/**
 * Names are without their prefix.
 * @param name of the file, for messages
 * @throws {BadInputError} if it is no XML, or one of the above
 */
export async function* xmlEvents(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<readonly XmlEvent[]> {
  let events: XmlEvent[] = [];
  let depth = 0;
  const parser = new SaxesParser({ fileName: name, xmlns: false });
  const refuse = (reason: string): never => {
    throw new BadInputError(`${name}:${parser.line}: ${reason}`);
  };
  parser.on('error', (cause) => {
    throw new BadInputError(`${name} is no XML, or damaged: ${cause.message.replace(`${name}:`, 'line ')}`, { cause });
  });
  parser.on('doctype', () => refuse('it has a document type (DOCTYPE), which is not read: take it out'));
  parser.on('opentag', ({ name: tag, attributes }) => {
    depth++;
    if (depth > DEEPEST) refuse(`elements lie more than ${DEEPEST} deep in each other`);
    events.push({ kind: 'OPEN', name: localName(tag), attributes });
  });
  const onText = (text: string): void => {
    if (text.length > LONGEST_TEXT) refuse(`a text is longer than ${LONGEST_TEXT} characters`);
    events.push({ kind: 'TEXT', text });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name: tag }) => {
    depth--;
    events.push({ kind: 'CLOSE', name: localName(tag) });
  });
  let silence = 0;
  for await (const text of textOf(chunks, name)) {
    parser.write(text);
    silence = events.length === 0 ? silence + text.length : 0;
    if (silence > LONGEST_TEXT) refuse(`a text or a tag is longer than ${LONGEST_TEXT} characters`);
    if (events.length > 0) yield events;
    events = [];
  }
  parser.close();
  if (events.length > 0) yield events;
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
async function* textOf(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (cause) {
    if (!isNoText(cause)) throw cause;
    throw new BadInputError(`${name} is no text in UTF-8: save it as UTF-8; if it is, it is damaged`, { cause });
  }
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
