/** The keys of the whole page. While the reader types, only those with Ctrl, and Esc. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../../explorer/parts/useGlobalKeys.ts';
import { directionOf } from '../../model/languages.ts';
import { useData } from '../api/data.tsx';
import { FIND_ID } from '../bar/FindInText.tsx';
import { TEXT_ID } from '../read/DocumentText.tsx';
import { rowsIn } from '../read/pieces.ts';
import { useMap } from '../read/useMap.tsx';
import { useOpen } from '../read/useOpen.ts';
import { extend, keepPiece, selectRange, sentenceOf, step, type WordSelection } from '../read/word-selection.ts';
import { useHere } from '../side/useHere.ts';
import { useDesk } from '../state/desk.tsx';
import { useBegin } from '../write/useBegin.ts';
import { FIELD_IDS } from '../write/field-ids.ts';
import { useChanges } from '../write/useChanges.ts';
import { letterOf } from './keys.ts';

export function useDeskKeys({ onHelp }: { readonly onHelp: () => void }): void {
  const actions = useActions(onHelp);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const key = letterOf(event);
      // The sign of a key has its Shift in it: `?`, `+`.
      const isShift = event.shiftKey && (key.length > 1 || /^[a-z]$/.test(key));
      const name = `${event.ctrlKey || event.metaKey ? 'ctrl ' : ''}${isShift ? 'shift ' : ''}${key}`;
      const action = latest.current(name, isTyping(event.target), event.target);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** Keys that lead to a part of the card, while the reader types too. */
const PARTS: Readonly<Record<string, string>> = {
  'ctrl d': FIELD_IDS.when,
  'ctrl k': FIELD_IDS.chain,
  'ctrl m': FIELD_IDS.quantities,
  'ctrl p': FIELD_IDS.participants,
  'ctrl o': FIELD_IDS.about,
};

/** The action of a key, such as `shift arrowright` or `ctrl enter`; null if it has none here. */
type Actions = (key: string, isTyping: boolean, target: EventTarget | null) => (() => void) | null;

function useActions(onHelp: () => void): Actions {
  const { document } = useData();
  const { desk, dispatch } = useDesk();
  const map = useMap();
  const { active, claims } = useHere();
  const { begin, change } = useBegin();
  const { accept, undo } = useChanges();
  const open = useOpen();
  const { selection, draft } = desk;

  const select = (next: WordSelection | null) => (): void => {
    dispatch({ type: 'select', selection: next });
    focus(TEXT_ID);
  };
  const goToProposal = (by: 1 | -1) => (): void => {
    const proposals = document?.proposals ?? [];
    const at = proposals.findIndex(({ id }) => id === active?.id);
    const next = at < 0 ? (by === 1 ? 0 : proposals.length - 1) : at + by;
    const proposal = proposals[Math.min(Math.max(next, 0), proposals.length - 1)];
    if (proposal !== undefined) open(proposal.id);
    focus(TEXT_ID);
  };
  /** The next sentence that no claim touches. */
  const goToOpen = (): void => {
    if (map === null || document === null) return;
    const from = selection === null ? -1 : sentenceOf(map, selection);
    const next = map.sentences.find((span, index) => index > from && rowsIn(span, document.claims).length === 0);
    if (next !== undefined) select(selectRange(map, next))();
  };

  return (key, typing, target) => {
    // The card knows what of it is not finished.
    if (key === 'ctrl enter') {
      return draft === null ? null : () => window.document.querySelector<HTMLFormElement>('form.card')?.requestSubmit();
    }
    if (key === 'ctrl backspace' && draft !== null && !(typing && hasText(target))) {
      return () => {
        dispatch({ type: 'draft', draft: null });
        focus(TEXT_ID);
      };
    }
    const part = PARTS[key];
    if (part !== undefined) return draft === null ? null : () => focus(part);
    if (key === 'escape') {
      if (typing) return inDialog(target) ? null : () => focus(TEXT_ID);
      return selection === null ? null : () => dispatch({ type: 'select', selection: null });
    }
    if (typing || key.startsWith('ctrl ')) return null;
    switch (key) {
      case '?':
        return onHelp;
      case '/':
        return () => focus(FIND_ID);
      case 'u':
        return () => void undo();
      case 'n':
        return goToProposal(1);
      case 'p':
        return goToProposal(-1);
      case 'f':
        return goToOpen;
      case 'e': {
        const row = active ?? claims[0];
        return draft === null ? (row === undefined ? null : () => change(row)) : () => focus(FIELD_IDS.subject);
      }
      case 'c':
        if (selection === null) return draft === null ? null : () => focus(FIELD_IDS.subject);
        return () => {
          begin();
          if (draft !== null) focus(FIELD_IDS.subject);
        };
    }
    if (draft === null && active !== null && !isPressable(target)) {
      if (key === 'enter') return () => void accept(active);
      if (key === 'x') {
        return () => {
          dispatch({ type: 'open', id: active.id });
          dispatch({ type: 'reject', isRejecting: true });
        };
      }
    }
    const [claim] = claims;
    if (key === 'enter' && claim !== undefined && !isPressable(target)) {
      return () => dispatch({ type: 'open', id: claim.id });
    }
    if (map === null) return null;
    const forward = document !== null && directionOf(document.language) === 'rtl' ? 'arrowleft' : 'arrowright';
    const by = key.endsWith(forward) ? 1 : -1;
    switch (key) {
      case 'j':
        return select(step(map, 'sentences', 1, selection));
      case 'k':
        return select(step(map, 'sentences', -1, selection));
      case 's':
        return select(step(map, 'clauses', 1, selection));
      case 'a':
        return select(step(map, 'clauses', -1, selection));
      case 'shift s':
        return select(extend(map, 'clauses', 1, selection));
      case 'shift a':
        return select(extend(map, 'clauses', -1, selection));
      case '+':
        return selection === null ? null : select(keepPiece(map, selection));
      case 'arrowleft':
      case 'arrowright':
        return isPressable(target) ? null : select(step(map, 'words', by, selection));
      case 'shift arrowleft':
      case 'shift arrowright':
        return select(extend(map, 'words', by, selection));
      default:
        return null;
    }
  };
}

function focus(id: string): void {
  // The text is larger than the window: its selection comes into sight, and not its beginning.
  document.getElementById(id)?.focus({ preventScroll: id === TEXT_ID });
}

function hasText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('dialog, [popover]') !== null;
}

/** Enter and arrows of a button are its own. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="option"]') !== null;
}
