/** Types for the part of `edtf` 4 that Sanad uses; the library ships none. `min` and `max` are milliseconds. */
declare module 'edtf' {
  export default function parse(expression: string): { readonly min: number; readonly max: number };
}
