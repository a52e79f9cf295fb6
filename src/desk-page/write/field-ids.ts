/** Ids of the fields of the card, by which keys and the field before lead to them. */
export const FIELD_IDS = {
  subject: 'card-subject',
  predicate: 'card-predicate',
  object: 'card-object',
  text: 'card-text',
  when: 'card-when',
  chain: 'card-chain',
  quantities: 'card-quantities',
  participants: 'card-participants',
  about: 'card-about',
} as const;

export function focusField(id: string): void {
  document.getElementById(id)?.focus();
}
