/**
 * Jest runs tests in a separate realm with its own `Error`. Errors that Node itself throws (`ENOENT`, …) are not instances of it.
 * This file makes `error instanceof Error` return the same in a test as in the program.
 */
import { types } from 'node:util';

const ordinary = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return (this === Error && types.isNativeError(value)) || ordinary.call(this, value);
  },
});
