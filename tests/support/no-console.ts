/** A test that writes to the console fails: it should assert the fact instead. */
import { afterEach, beforeEach } from '@jest/globals';
import { inspect } from 'node:util';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const written: string[] = [];

for (const method of METHODS) {
  console[method] = (...values: unknown[]) => {
    const shown = values.map((value) => (typeof value === 'string' ? value : inspect(value)));
    written.push(`console.${method}: ${shown.join(' ')}`);
  };
}

beforeEach(() => failIfWritten('Outside of a test'));
afterEach(() => failIfWritten('This test'));

function failIfWritten(who: string): void {
  const all = written.splice(0);
  if (all.length > 0) throw new Error(`${who} wrote to the console:\n${all.join('\n')}`);
}
