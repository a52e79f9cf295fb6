/** Judges by the answers to probes whether a Neo4j whose process runs must be started again. Busy is no reason. */

/** What one probe found. */
export type ProbeResult =
  /** Neo4j answered; a refusal that only a healthy server gives is an answer too. */
  | { readonly kind: 'ANSWERED' }
  /** Neo4j answered that its database has failed, and `problem` is its reason. */
  | { readonly kind: 'FAILED'; readonly problem: string }
  /** The connection was refused or lost. */
  | { readonly kind: 'UNREACHABLE'; readonly problem: string }
  /** No answer came in time. `cpuMillis` is the processor time of the process since its start; undefined if the system has no /proc. */
  | { readonly kind: 'SILENT'; readonly cpuMillis: number | undefined }
  /** This process itself did not run in time, so that the probe proves nothing. */
  | { readonly kind: 'VOID' };

/** A database that failed does not recover by itself; the second probe excludes that it was just starting. */
const FAILED_IN_A_ROW = 2;
const UNREACHABLE_IN_A_ROW = 3;
const SILENT_IN_A_ROW = 3;
/** 200: the share of a processor that a Java without work uses is far lower, and one query uses far more. */
const IDLE_MILLIS_FOR_EACH_PROBE = 200;
/** 60 (fifteen minutes, with the default interval): longer than the longest transaction that Sanad allows, a load of ten minutes. */
const SILENT_AT_MOST = 60;

export class Health {
  #kind: ProbeResult['kind'] = 'ANSWERED';
  #inARow = 0;
  #firstCpuMillis: number | undefined;

  /** Adds the result of the next probe. Returns why Neo4j must be started again, or undefined. */
  add(result: ProbeResult): string | undefined {
    if (result.kind === 'VOID') return undefined;
    if (result.kind !== this.#kind) {
      this.#kind = result.kind;
      this.#inARow = 0;
      this.#firstCpuMillis = result.kind === 'SILENT' ? result.cpuMillis : undefined;
    }
    this.#inARow += 1;
    switch (result.kind) {
      case 'FAILED':
        return this.#inARow < FAILED_IN_A_ROW ? undefined : `its database has failed: ${result.problem}`;
      case 'UNREACHABLE':
        return this.#inARow < UNREACHABLE_IN_A_ROW ? undefined : `it accepts no connection: ${result.problem}`;
      case 'SILENT':
        return this.#silence(result.cpuMillis);
      default:
        return undefined;
    }
  }

  #silence(cpuMillis: number | undefined): string | undefined {
    if (this.#inARow >= SILENT_AT_MOST) return `it did not answer ${this.#inARow} probes in a row`;
    if (this.#inARow < SILENT_IN_A_ROW) return undefined;
    // Without a measure of its work, it may be busy.
    if (cpuMillis === undefined || this.#firstCpuMillis === undefined) return undefined;
    const worked = cpuMillis - this.#firstCpuMillis;
    if (worked > IDLE_MILLIS_FOR_EACH_PROBE * this.#inARow) return undefined;
    return `it did not answer ${this.#inARow} probes in a row, and it did not work either`;
  }
}
