/**
 * The guard: a small process between Sanad and Java. It ends Java when Sanad ends, for any reason. It is plain
 * JavaScript, since Node runs this file itself, also from the sources.
 *
 * The guard reads one line of JSON from stdin (an Order), runs the program, and writes `{"pid": …}` to stdout. When the
 * guard receives SIGTERM or reads the line `stop`, it sends SIGTERM to the program, and SIGKILL after the grace. When stdin
 * closes, it sends SIGKILL at once: Sanad closed stdin, or Sanad ended, even by `kill -9`. A Neo4j whose disk was full
 * must not write again while it stops, and a guard does not know whether that is so; Neo4j loses nothing by SIGKILL. The
 * guard exits with the program's code. If a signal ended the program, this is 128 + the signal's number.
 *
 * @typedef {object} Order
 * @property {string} program
 * @property {string[]} args
 * @property {number} stopGraceMillis 0: SIGKILL at once
 * @property {number} niceness 0 to 19
 */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

// Ctrl-C in the terminal is for the parent process, which first drains its requests.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
// The parent process may have ended before the guard writes.
process.stdout.on('error', () => {});

/** @type {(graceMillis?: number) => void} */
let end = () => process.exit(0);
process.on('SIGTERM', () => end());

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  run(JSON.parse(line));
  input.once('line', () => end());
});
input.once('close', () => end(0));

/** @param {Order} order */
function run(order) {
  const child = spawn(order.program, order.args, { stdio: ['ignore', 2, 2] });
  child.once('error', (error) => {
    process.stderr.write(`${order.program}: ${error.message}\n`);
    process.exit(127);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  end = (graceMillis = order.stopGraceMillis) => {
    if (graceMillis > 0) child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMillis);
  };
  if (child.pid === undefined) return;
  if (order.niceness > 0) setPriority(child.pid, order.niceness);
  process.stdout.write(`${JSON.stringify({ pid: child.pid })}\n`);
}
