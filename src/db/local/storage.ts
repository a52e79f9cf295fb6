/** Recognizes in the words of Java and of the system that a disk refuses to store more. */

export type StorageProblem = 'FULL' | 'READ_ONLY';

/** The messages of ENOSPC, EDQUOT, EFBIG (a limit of the process, `ulimit -f`) and EROFS in English. */
const MESSAGES: Readonly<Record<StorageProblem, RegExp>> = {
  FULL: /No space left on device|Disk quota exceeded|File too large/,
  READ_ONLY: /Read-only file system/,
};

/** Undefined if the text names no such problem. */
export function storageProblemIn(text: string): StorageProblem | undefined {
  if (MESSAGES.FULL.test(text)) return 'FULL';
  return MESSAGES.READ_ONLY.test(text) ? 'READ_ONLY' : undefined;
}
