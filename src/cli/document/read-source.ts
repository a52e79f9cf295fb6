/** The text of a document that a user names: a file of text or HTML, or an address of the web. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { BadInputError } from '../../errors.ts';
import { fetchPage } from './fetch-page.ts';

export interface SourceText {
  /** UTF-8. */
  readonly bytes: Buffer;
  readonly text: string;
  readonly title: string | undefined;
  /** Of a file. */
  readonly path: string | undefined;
  /** Of a page of the web. */
  readonly url: string | undefined;
  /** The text was made of something else: of HTML, or of another encoding. */
  readonly isMade: boolean;
}

/** The largest file that Sanad reads as a document: 64 MiB. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024;
/** Control characters that no text has. */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/** @throws {BadInputError} if it is no text, or cannot be read */
export async function readSource(source: string): Promise<SourceText> {
  if (/^https?:/i.test(source)) {
    const { bytes, type, charset } = await fetchPage(source);
    if (!/^(text\/.*|application\/(xhtml\+xml|json|.*\+json))$/.test(type)) throw noText(source, type || 'of no type');
    const isHtml = type.includes('html');
    const decoded = decode(bytes, charset ?? (isHtml ? metaCharset(bytes) : undefined), source);
    const url = new URL(source).href;
    return await sourceOf(source, { decoded, isHtml, bytes, path: undefined, url });
  }
  const path = resolve(source);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) {
    throw new BadInputError(`${source} is no file, and no address that begins with https://.`);
  }
  if (stat.size > LARGEST_FILE_BYTES) {
    throw new BadInputError(`${source} has ${stat.size} bytes; the largest text has ${LARGEST_FILE_BYTES}.`);
  }
  const bytes = readFileSync(path);
  const isHtml = /\.x?html?$/i.test(path);
  return await sourceOf(basename(path), {
    ...{ decoded: decode(bytes, isHtml ? metaCharset(bytes) : undefined, source), isHtml, bytes, path, url: undefined },
  });
}

interface Decoded extends Pick<SourceText, 'path' | 'url'> {
  readonly decoded: string;
  readonly isHtml: boolean;
  readonly bytes: Uint8Array;
}

async function sourceOf(name: string, { decoded, isHtml, bytes, path, url }: Decoded): Promise<SourceText> {
  if (NO_TEXT.test(decoded)) throw noText(name, 'with control characters');
  if (decoded.trim() === '') throw new BadInputError(`${name} has no text.`);
  if (isHtml) {
    // The parser is loaded only for a page.
    const { textOfHtml } = await import('./text-of-html.ts');
    const { title, text } = textOfHtml(decoded, name);
    return { bytes: Buffer.from(text), text, title, path, url, isMade: true };
  }
  const written = Buffer.from(decoded);
  return { bytes: written, text: decoded, title: undefined, path, url, isMade: !written.equals(bytes) };
}

function decode(bytes: Uint8Array, charset: string | undefined, name: string): string {
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new BadInputError(`${name} is in the unknown encoding '${charset}'.`, { cause });
    }
    throw new BadInputError(
      `${name} is no text in ${charset ?? 'UTF-8'}. Save it as a text in UTF-8: of a PDF or a picture, the text that it shows.`,
      { cause },
    );
  }
}

/** What a page says of its own encoding in its first kilobyte. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function noText(name: string, kind: string): BadInputError {
  return new BadInputError(`${name} is no text (${kind}). Save what it shows as a text in UTF-8, and add that file.`);
}
