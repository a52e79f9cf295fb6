/**
 * The guard: a small process between us and Java, which ends Java when we end, however we end. Plain JavaScript, as Node
 * runs this file itself, also from the sources.
 *
 * It reads one line of JSON from its stdin (an Order), runs the program, and says `{"pid": …}` on stdout. When stdin
 * closes (we closed it, or we are gone, and be it by `kill -9`) or SIGTERM comes, it ends the program: SIGTERM, then SIGKILL after the
 * grace. It exits as the program did; a signal counts as 128 + its number.
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

// Ctrl-C on the terminal is for our parent, which first drains its requests.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
// Our parent may be gone when we speak.
process.stdout.on('error', () => {});

/** @type {() => void} */
let end = () => process.exit(0);
process.on('SIGTERM', () => end());

const input = createInterface({ input: process.stdin });
input.once('line', (line) => run(JSON.parse(line)));
input.once('close', () => end());

/** @param {Order} order */
function run(order) {
  const child = spawn(order.program, order.args, { stdio: ['ignore', 2, 2] });
  child.once('error', (error) => {
    process.stderr.write(`${order.program}: ${error.message}\n`);
    process.exit(127);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  end = () => {
    end = () => {};
    if (order.stopGraceMillis > 0) child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), order.stopGraceMillis);
  };
  if (child.pid === undefined) return;
  if (order.niceness > 0) setPriority(child.pid, order.niceness);
  process.stdout.write(`${JSON.stringify({ pid: child.pid })}\n`);
}
