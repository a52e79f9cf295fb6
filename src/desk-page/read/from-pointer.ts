/** The range of code points that the reader selected with the pointer. Each piece of the text is one text node, and names its first code point. */
import type { DeskSpan } from '../../desk/contract.ts';

export interface PointedRange extends DeskSpan {
  /** The pointer went towards the beginning. */
  readonly isBackward: boolean;
}

/** Null if nothing within `container` is selected; a click selects the character under it. */
export function pointedRange(container: HTMLElement): PointedRange | null {
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  if (anchorNode === null || focusNode === null) return null;
  const anchor = codePointOf(container, anchorNode, anchorOffset);
  const focus = codePointOf(container, focusNode, focusOffset);
  if (anchor === null || focus === null) return null;
  const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  return { start, end: Math.max(end, start + 1), isBackward: focus < anchor };
}

function codePointOf(container: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null || !container.contains(element)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = element.closest('[data-start]');
    if (!(piece instanceof HTMLElement)) return null;
    return Number(piece.dataset['start']) + Array.from((node.textContent ?? '').slice(0, offset)).length;
  }
  // Between elements: the piece that begins there, or the end of the one before.
  const next = element.childNodes[offset];
  const after = next instanceof Element ? pieceWithin(next) : null;
  if (after !== null) return Number(after.dataset['start']);
  const before = element.childNodes[offset - 1];
  const last = before instanceof Element ? before : element;
  const pieces = [...last.querySelectorAll<HTMLElement>('[data-start]')];
  const piece = pieces.at(-1) ?? (last instanceof HTMLElement && last.dataset['start'] !== undefined ? last : null);
  return piece === null ? null : Number(piece.dataset['start']) + Array.from(piece.textContent ?? '').length;
}

function pieceWithin(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.dataset['start'] !== undefined) return element;
  return element.querySelector<HTMLElement>('[data-start]');
}
