/** Asks the local Neo4j for one answer, over a connection of its own. */
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { statementText } from './answers.ts';
import type { ProbeResult } from './health.ts';
import { USERNAME } from './password.ts';
import { cpuMillisOf } from './process-identity.ts';

export interface Probed {
  readonly boltUri: string;
  readonly password: string;
  readonly pid: number;
}

/** A probe whose timer was so late that this process itself did not run. */
const LATE_MILLIS = 2_000;
/** Codes of a database that runs on without answering: after a failed write, or after it was shut down. */
const FAILED_CODES = /^Neo\.DatabaseError\.|\.DatabaseUnavailable$/;

export class Probe {
  readonly #probed: Probed;
  readonly #driver: Driver;
  #pending: Promise<ProbeResult> | undefined;

  constructor(probed: Probed) {
    this.#probed = probed;
    this.#driver = neo4j.driver(probed.boltUri, neo4j.auth.basic(USERNAME, probed.password), {
      // One for the query, one to read why it failed.
      maxConnectionPoolSize: 2,
      connectionTimeout: 5_000,
      maxTransactionRetryTime: 0,
      telemetryDisabled: true,
    });
  }

  /** Waits for an answer at most `limitMillis`. A query without an answer is not repeated: the next call waits for the same one. */
  async run(limitMillis: number): Promise<ProbeResult> {
    const startedAt = performance.now();
    this.#pending ??= this.#ask().finally(() => (this.#pending = undefined));
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<ProbeResult>((resolve) => {
      timer = setTimeout(() => {
        const isLate = performance.now() - startedAt > limitMillis + LATE_MILLIS;
        resolve(isLate ? { kind: 'VOID' } : { kind: 'SILENT', cpuMillis: cpuMillisOf(this.#probed.pid) });
      }, limitMillis);
    });
    const result = await Promise.race([this.#pending, silence]);
    clearTimeout(timer);
    return result;
  }

  /** Not awaited by its callers: the connection to a frozen Neo4j closes only when its process ends. */
  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** The reason that Neo4j gives for the failure of its database. Undefined if there is none, or if it gives no answer. */
  async problem(): Promise<string | undefined> {
    try {
      const [row] = await this.#run('database-status', 'system');
      const problem: unknown = row?.['problem'];
      return typeof problem === 'string' && problem !== '' ? problem : undefined;
    } catch {
      return undefined;
    }
  }

  async #ask(): Promise<ProbeResult> {
    try {
      await this.#run('answer', 'neo4j');
      return { kind: 'ANSWERED' };
    } catch (error) {
      const { code, message } = error instanceof Neo4jError ? error : { code: '', message: String(error) };
      if (FAILED_CODES.test(code)) return { kind: 'FAILED', problem: (await this.problem()) ?? message };
      // Another error of Neo4j is an answer: a user changed the password, or its memory is used up at the moment.
      return code.startsWith('Neo.') ? { kind: 'ANSWERED' } : { kind: 'UNREACHABLE', problem: message };
    }
  }

  async #run(name: string, database: string): Promise<Readonly<Record<string, unknown>>[]> {
    const session = this.#driver.session({ database });
    try {
      const { records } = await session.run(await statementText(name));
      return records.map((record) => record.toObject());
    } finally {
      session.close().catch(() => {});
    }
  }
}
