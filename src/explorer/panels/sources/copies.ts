/**
 * The reader's own copies of documents: files that were dropped on the page. They stay in its memory; nothing is sent. A file is a copy of
 * a document if it has the SHA-256 that the dossier gives.
 */
import { useSyncExternalStore } from 'react';
import { CodePoints } from '../../../model/code-points.ts';

/** 64 MiB: a browser holds a file and its text in memory. */
const LARGEST_BYTES = 64 * 2 ** 20;

/** What became of the files. */
export interface OpenedFiles {
  /** Ids of the documents that are open now. */
  readonly opened: readonly string[];
  /** Names of the files that are no copy of any document, with their hashes. */
  readonly unknown: readonly { readonly name: string; readonly sha256: string }[];
  /** Names of the files that cannot be used: too large, unreadable, or no UTF-8 text. */
  readonly unusable: readonly string[];
}

let copies: ReadonlyMap<string, CodePoints> = new Map();
const listeners = new Set<() => void>();

/** Undefined if the reader has not opened a copy of this document. */
export function useCopy(document: string): CodePoints | undefined {
  return useSyncExternalStore(listen, () => copies.get(document));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True if the browser computes hashes here: on https, and on this machine. */
export function canCompare(): boolean {
  return globalThis.isSecureContext;
}

/** @param documents all documents of the graph with a hash */
export async function openCopies(
  files: Iterable<File>,
  documents: Iterable<{ readonly id: string; readonly sha256: string | null }>,
): Promise<OpenedFiles> {
  const known = [...documents];
  const opened = new Map<string, CodePoints>();
  const unknown: { name: string; sha256: string }[] = [];
  const unusable: string[] = [];
  for (const file of files) {
    const bytes = file.size > LARGEST_BYTES ? undefined : await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) {
      unusable.push(file.name);
      continue;
    }
    const sha256 = hexadecimal(await crypto.subtle.digest('SHA-256', bytes));
    const same = known.filter((document) => document.sha256 === sha256);
    const text = same.length === 0 ? undefined : decoded(bytes);
    if (same.length === 0) unknown.push({ name: file.name, sha256 });
    else if (text === undefined) unusable.push(file.name);
    else for (const { id } of same) opened.set(id, text);
  }
  if (opened.size > 0) {
    copies = new Map([...copies, ...opened]);
    for (const listener of listeners) listener();
  }
  return { opened: [...opened.keys()], unknown, unusable };
}

function hexadecimal(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Without changes, as the server decodes it: a byte order mark counts as a code point. */
function decoded(bytes: ArrayBuffer): CodePoints | undefined {
  try {
    return new CodePoints(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
