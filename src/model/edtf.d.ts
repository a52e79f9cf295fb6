/** Types for the part of `edtf` 4 that Sanad uses; the library ships none. */
declare module 'edtf' {
  /** Throws a `SyntaxError` if the text is no expression of one of the types, up to the level. */
  export function parse(
    text: string,
    constraints: { readonly level: number; readonly types: readonly string[] },
  ): unknown;
}
