/**
 * Jest runs tests in a realm of their own, where what Node itself throws (`ENOENT`, …) is no `Error`: outside of tests it
 * is one. This makes `error instanceof Error` say in a test what it says in the program.
 */
import { types } from 'node:util';

const ordinary = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return (this === Error && types.isNativeError(value)) || ordinary.call(this, value);
  },
});
