/** IRIs of annotations and of what they name, and the context in which the file is read. */

/** Sanad's own vocabulary. It is no address: nothing is to be fetched from it. */
const SANAD = 'urn:sanad:ontology#';

/** The form of a place in a document, as docs/dossier.md has it: `record 17`, `at f. 12r`. */
export const PASSAGE_FORM = `${SANAD}Passage`;

export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sanad: SANAD }] as const;

/** Absolute, and without characters that an IRI must not have (RFC 3987). */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu;

/** `iri` of the dossiers if all have the same one, else an URN with their ids. */
export function baseOf(dossiers: readonly { readonly id: string; readonly iri: string | null }[]): string {
  const [iri = null, ...others] = new Set(dossiers.map((dossier) => dossier.iri));
  if (iri !== null && others.length === 0 && ABSOLUTE.test(iri)) return /[/#:?=]$/.test(iri) ? iri : `${iri}/`;
  return `urn:sanad:dossier:${dossiers.map(({ id }) => encodeURIComponent(id)).join('+')}/`;
}

export function iriOf(base: string, ...parts: readonly string[]): string {
  return base + parts.map(encodeURIComponent).join('/');
}

/** An address on the web; null if the text is none. */
export function addressOf(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:\/\/[!-~]+$/.test(text) ? text : null;
}
