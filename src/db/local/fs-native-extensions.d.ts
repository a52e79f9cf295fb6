/** What we use of `fs-native-extensions` 1, which ships no types: locks of the kernel on an open file. Closing the file releases its lock. */
declare module 'fs-native-extensions' {
  /** Whether the lock was granted. Throws the system's error where the file system has no locks. */
  export function tryLock(fd: number, options?: { readonly shared?: boolean }): boolean;
  export function unlock(fd: number): void;
}
