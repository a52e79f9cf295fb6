/**
 * Makes each write that lengthens a file fail in one process, as on a full disk, without a disk that is full. It is the limit of
 * `ulimit -f`, set from outside by `prlimit` of util-linux. It needs no privileges.
 */
import { execFileSync } from 'node:child_process';

/** No file of this process may grow beyond so many bytes. */
export function limitFiles(pid: number, bytes: number): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}

export function unlimitFiles(pid: number): void {
  execFileSync('prlimit', [`--pid=${pid}`, '--fsize=unlimited:unlimited']);
}
