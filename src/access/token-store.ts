/**
 * Tokens in a folder, one file each, with the hash of the secret and never the secret. The server reads the file at each request, so
 * that a revoked token is refused at once, and processes that create tokens at the same time lose none.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInputError, ConfigError } from '../errors.ts';
import { hashOf, hasHash, isTokenId, partsOf, randomToken, tokenText } from './token.ts';

export interface TokenRecord {
  /** Twelve hexadecimal digits; not secret. */
  readonly id: string;
  /** Whose token it is, in the words of the person who created it. */
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
  /** ISO 8601, in UTC. From this moment on the token is refused. */
  readonly expiresAt: string;
}

interface StoredToken extends TokenRecord {
  /** SHA-256 of the secret, in hexadecimal. */
  readonly sha256: string;
}

/** `UNKNOWN`: no such token, or it was revoked. */
export type Recognized =
  | { readonly state: 'VALID' | 'EXPIRED'; readonly record: TokenRecord }
  | { readonly state: 'UNKNOWN' };

const LONGEST_NAME = 100;
const DAY_MILLIS = 86_400_000;
const UNKNOWN: Recognized = { state: 'UNKNOWN' };

export class TokenStore {
  readonly #folder: string;

  /** @param home SANAD_HOME */
  constructor(home: string) {
    this.#folder = join(home, 'tokens');
  }

  /**
   * @param days how many days the token is valid
   * @returns the record, and the text of the token, which is stored nowhere
   * @throws {BadInputError} if the name cannot be used; {ConfigError} if the folder cannot be written
   */
  async create(name: string, days: number): Promise<{ readonly record: TokenRecord; readonly text: string }> {
    if (name.trim() === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name)) {
      throw new BadInputError(
        `The name of a token is 1 to ${LONGEST_NAME} visible characters, and '${name.slice(0, LONGEST_NAME)}' is not. Say whose token it is, like "press desk".`,
      );
    }
    const parts = randomToken();
    const now = Date.now();
    const record: TokenRecord = {
      id: parts.id,
      name: name.trim(),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + days * DAY_MILLIS).toISOString(),
    };
    const stored: StoredToken = { ...record, sha256: hashOf(parts.secret) };
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(this.#fileOf(parts.id), `${JSON.stringify(stored, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (cause) {
      throw new ConfigError(
        `The token cannot be written to ${this.#folder}: ${String(cause)}. Set SANAD_HOME to a folder that this user may write.`,
        { cause },
      );
    }
    return { record, text: tokenText(parts) };
  }

  /** All tokens, the oldest first. */
  async list(): Promise<readonly TokenRecord[]> {
    const files = await readdir(this.#folder).catch(() => []);
    const records = await Promise.all(
      files
        .map((file) => /^([0-9a-f]+)\.json$/.exec(file)?.[1])
        .map(async (id) => (id ? await this.#read(id) : undefined)),
    );
    return records
      .filter((record) => record !== undefined)
      .map(recordOf)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }

  /**
   * @param which the id of a token, or its name if no other token has it
   * @throws {BadInputError} if no token, or more than one, is meant
   */
  async revoke(which: string): Promise<TokenRecord> {
    const records = await this.list();
    const meant = records.filter(({ id, name }) => id === which || name === which);
    const [record] = meant;
    if (record === undefined || meant.length > 1) {
      throw new BadInputError(
        record === undefined
          ? `No token has the id or the name '${which}'. sanad token list shows all.`
          : `${meant.length} tokens have the name '${which}'. Revoke each by its id: ${meant.map(({ id }) => id).join(', ')}.`,
      );
    }
    await rm(this.#fileOf(record.id), { force: true });
    return record;
  }

  /** Finds the token that a client sent. */
  async recognize(text: string): Promise<Recognized> {
    const parts = partsOf(text);
    if (parts === undefined) return UNKNOWN;
    const stored = await this.#read(parts.id);
    if (stored === undefined || !hasHash(parts.secret, stored.sha256)) return UNKNOWN;
    return { state: Date.parse(stored.expiresAt) > Date.now() ? 'VALID' : 'EXPIRED', record: recordOf(stored) };
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  /** Undefined if there is no such file, or if it is no token: a damaged file lets nobody in. */
  async #read(id: string): Promise<StoredToken | undefined> {
    if (!isTokenId(id)) return undefined;
    try {
      const stored = JSON.parse(await readFile(this.#fileOf(id), 'utf8')) as Partial<StoredToken>;
      const texts = [stored.name, stored.createdAt, stored.expiresAt, stored.sha256];
      return stored.id === id && texts.every((text) => typeof text === 'string') ? (stored as StoredToken) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Without the hash. */
function recordOf({ id, name, createdAt, expiresAt }: StoredToken): TokenRecord {
  return { id, name, createdAt, expiresAt };
}
