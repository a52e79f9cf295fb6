/** The keys of the desk: one table, which the help sheet, the keys and docs/desk.md follow. Plain values. */
import type { DeskKey } from '../text/messages.ts';

/** A letter is the key with that letter, or the one at its place on a keyboard of another script. */
export const KEYS = {
  nextSentence: ['J'],
  previousSentence: ['K'],
  nextClause: ['S'],
  previousClause: ['A'],
  nextWord: ['→'],
  previousWord: ['←'],
  extendClause: ['Shift S', 'Shift A'],
  extendWord: ['Shift →', 'Shift ←'],
  keepPiece: ['+'],
  nextOpen: ['F'],
  nextProposal: ['N'],
  previousProposal: ['P'],
  newClaim: ['C'],
  accept: ['Enter'],
  change: ['E'],
  reject: ['X'],
  undo: ['U'],
  find: ['/'],
  save: ['Ctrl Enter'],
  leave: ['Esc'],
  time: ['Ctrl D'],
  chain: ['Ctrl K'],
  quantities: ['Ctrl M'],
  participants: ['Ctrl P'],
  about: ['Ctrl O'],
  discard: ['Ctrl Backspace'],
  help: ['?'],
} as const;

export type KeyName = keyof typeof KEYS;

/** The groups of the help sheet. */
export const KEY_GROUPS: readonly (readonly [DeskKey, readonly KeyName[]])[] = [
  [
    'keys.read',
    [
      'nextSentence',
      'previousSentence',
      'nextClause',
      'previousClause',
      'nextWord',
      'previousWord',
      'extendClause',
      'extendWord',
      'keepPiece',
      'nextOpen',
      'find',
    ],
  ],
  ['keys.proposals', ['nextProposal', 'previousProposal', 'accept', 'change', 'reject']],
  [
    'keys.claim',
    ['newClaim', 'save', 'leave', 'time', 'chain', 'quantities', 'participants', 'about', 'discard', 'undo', 'help'],
  ],
];

/** The letter or sign of a key: `j` for J of a Latin keyboard, and for the key at its place on any other. */
export function letterOf({ key, code }: { readonly key: string; readonly code: string }): string {
  if (key.length > 1 || key < '\u0250') return key.toLowerCase();
  if (key === '؟') return '?';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? (code === 'Slash' ? '/' : key) : letter.toLowerCase();
}
