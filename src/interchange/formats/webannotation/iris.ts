/** IRIs of annotations and of what they name, and the context in which the file is read. */

/** Sanad's own vocabulary. It is no address: nothing is to be fetched from it. */
const SANAD = 'urn:sanad:ontology#';

/** The form of a place in a document, as docs/dossier.md has it: `record 17`, `at f. 12r`. */
export const PASSAGE_FORM = `${SANAD}Passage`;

export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sanad: SANAD }] as const;

export function iriOf(base: string, ...parts: readonly string[]): string {
  return base + parts.map(encodeURIComponent).join('/');
}

/** An address on the web; null if the text is none. */
export function addressOf(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:\/\/[!-~]+$/.test(text) ? text : null;
}
