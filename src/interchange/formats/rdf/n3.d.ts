/** Types for the part of `n3` 2 that Sanad uses; the library ships none. */
declare module 'n3' {
  export interface NamedNode {
    readonly termType: 'NamedNode';
    readonly value: string;
  }
  export interface BlankNode {
    readonly termType: 'BlankNode';
    readonly value: string;
  }
  export interface DefaultGraph {
    readonly termType: 'DefaultGraph';
    readonly value: '';
  }
  export interface Literal {
    readonly termType: 'Literal';
    readonly value: string;
    /** In small letters; empty if it has none. */
    readonly language: string;
    readonly datatype: NamedNode;
  }
  export interface Quad {
    readonly subject: NamedNode | BlankNode;
    readonly predicate: NamedNode;
    readonly object: NamedNode | BlankNode | Literal;
    readonly graph: NamedNode | BlankNode | DefaultGraph;
  }
  export const DataFactory: {
    namedNode(iri: string): NamedNode;
    literal(value: string, languageOrDatatype?: string | NamedNode): Literal;
    defaultGraph(): DefaultGraph;
    quad(subject: Quad['subject'], predicate: Quad['predicate'], object: Quad['object'], graph: Quad['graph']): Quad;
  };
  export class Writer {
    constructor(
      output: { write(text: string, encoding: string, done?: () => void): void; end(): void },
      options: { readonly format: string; readonly prefixes: Readonly<Record<string, string>> },
    );
    addQuad(quad: Quad): void;
    /** Writes the end of the last statement. */
    end(): void;
  }
  export class Parser {
    constructor(options: { readonly format: string });
    parse(text: string): Quad[];
    parse(
      input: { on(event: string, listener: (text: string) => void): void },
      /** Gets each quad, null after the last one, or an error. */
      receive: (error: Error | null, quad: Quad | null) => void,
    ): void;
  }
}
