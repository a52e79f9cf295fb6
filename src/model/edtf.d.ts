/** What we use of `edtf` 4, which ships no types: the first and last millisecond of an expression. */
declare module 'edtf' {
  export default function parse(expression: string): { readonly min: number; readonly max: number };
}
