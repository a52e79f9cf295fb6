/** `sanad token create | list | revoke`: who may read a server with SANAD_AUTH=tokens. A running server needs no restart. */
import { TokenStore } from '../access/token-store.ts';
import type { Config } from '../config.ts';
import { BadInputError } from '../errors.ts';

export interface CreateTokenOptions {
  readonly days: string;
}

export interface ListTokensOptions {
  readonly json?: boolean;
}

/** Ten years: a token without an end is forgotten. */
const MOST_DAYS = 3_650;

export async function createToken(config: Config, name: string, { days }: CreateTokenOptions): Promise<void> {
  const count = Number(days);
  if (!/^\d+$/.test(days) || count < 1 || count > MOST_DAYS) {
    throw new BadInputError(`--days must be a whole number from 1 to ${MOST_DAYS}, but is '${days}'.`);
  }
  const { record, text } = await new TokenStore(config.home).create(name, count);
  process.stderr.write(`Token ${record.id} for '${record.name}', until ${record.expiresAt}. It is shown only now:\n`);
  process.stdout.write(`${text}\n`);
  if (config.auth !== 'tokens') {
    process.stderr.write('A server asks for tokens only if SANAD_AUTH=tokens is set; here it is not.\n');
  }
}

export async function listTokens(config: Config, { json = false }: ListTokensOptions): Promise<void> {
  const records = await new TokenStore(config.home).list();
  if (json) {
    process.stdout.write(`${JSON.stringify(records, undefined, 2)}\n`);
    return;
  }
  if (records.length === 0) process.stderr.write('There is no token. sanad token create NAME creates one.\n');
  for (const { id, name, createdAt, expiresAt } of records) {
    const end = Date.parse(expiresAt) > Date.now() ? `until ${expiresAt}` : `expired ${expiresAt}`;
    process.stdout.write(`${id}  ${end}  created ${createdAt}  ${name}\n`);
  }
}

export async function revokeToken(config: Config, which: string): Promise<void> {
  const { id, name } = await new TokenStore(config.home).revoke(which);
  process.stdout.write(`Token ${id} of '${name}' is revoked.\n`);
}
