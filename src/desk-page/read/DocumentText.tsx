/** The text of the document, with claims underlined and proposals lit. The pointer selects whole words; a click on a mark opens its claim. */
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DeskDocument, DeskRow, DeskSpan } from '../../desk/contract.ts';
import { directionOf } from '../../model/languages.ts';
import { textOf } from '../write/draft.ts';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { pointedRange } from './from-pointer.ts';
import { type Overlay, parts, piecesIn, rowsIn } from './pieces.ts';
import { overlaps, type TextMap } from './text-map.ts';
import { useOverlays } from './useOverlays.ts';
import { selectRange, spansOf } from './word-selection.ts';

export const TEXT_ID = 'text';

export function DocumentText({
  document,
  map,
  shown,
}: {
  readonly document: DeskDocument;
  readonly map: TextMap;
  /** The text by code points, with line breaks at which only the file was wrapped as blanks. */
  readonly shown: readonly string[];
}): ReactNode {
  const { d } = useDeskText();
  const { desk, dispatch } = useDesk();
  const body = useRef<HTMLDivElement>(null);
  const { claims, proposals, language } = document;
  const all = useMemo(() => parts(map.sentences, map.points.length), [map]);
  const overlays = useOverlays(document, map);

  const onPointerUp = (event: PointerEvent): void => {
    const range = body.current === null ? null : pointedRange(body.current);
    if (range === null) return;
    const isClick = getSelection()?.isCollapsed !== false;
    const isAdded = event.ctrlKey || event.metaKey || event.shiftKey;
    const kept = isAdded && desk.selection !== null ? spansOf(map, desk.selection) : [];
    dispatch({ type: 'select', selection: selectRange(map, range, kept, range.isBackward) });
    const row = isClick && !isAdded ? rowsIn(range, [...claims, ...proposals])[0] : undefined;
    if (row !== undefined) dispatch({ type: 'open', id: row.id });
    // The words are marked by the page: snapped, in several pieces, and for the keyboard too.
    getSelection()?.removeAllRanges();
    body.current?.focus({ preventScroll: true });
  };

  // What is selected by keys or opened from elsewhere comes into sight.
  const { selection } = desk;
  useEffect(() => {
    if (selection === null) return;
    body.current?.querySelector('[data-light~="SELECTED"]')?.scrollIntoView({ block: 'nearest' });
  }, [selection]);

  return (
    <div
      id={TEXT_ID}
      className="document-text"
      ref={body}
      role="region"
      aria-label={d('text.label')}
      tabIndex={0}
      lang={language}
      dir={directionOf(language)}
      onPointerDown={({ button }) => {
        // The pointer may be released beside the text.
        if (button === 0) addEventListener('pointerup', onPointerUp, { once: true });
      }}
    >
      {all.map(({ span, sentence }) => (
        <Sentence
          key={span.start}
          span={span}
          isSentence={sentence >= 0}
          shown={shown}
          claims={claims}
          proposals={proposals}
          overlays={within(span, overlays)}
        />
      ))}
    </div>
  );
}

const NONE: readonly Overlay[] = [];

/** The same value for parts without any: only the others are drawn again. */
function within(span: DeskSpan, overlays: readonly Overlay[]): readonly Overlay[] {
  const own = overlays.filter((each) => overlaps(each, span));
  return own.length === 0 ? NONE : own;
}

const Sentence = memo(function Sentence({
  span,
  isSentence,
  shown,
  claims,
  proposals,
  overlays,
}: {
  readonly span: DeskSpan;
  readonly isSentence: boolean;
  readonly shown: readonly string[];
  readonly claims: readonly DeskRow[];
  readonly proposals: readonly DeskRow[];
  readonly overlays: readonly Overlay[];
}): ReactNode {
  const own = useMemo(() => rowsIn(span, claims), [span, claims]);
  const proposed = useMemo(() => rowsIn(span, proposals), [span, proposals]);
  const pieces = piecesIn(span, own, proposed, overlays);
  const states = new Map(own.map(({ id, row }) => [id, stateOf(row)]));
  return (
    <span className={isSentence ? 'sentence' : undefined} data-covered={isSentence ? own.length > 0 : undefined}>
      {pieces.map((piece) => (
        <span
          key={piece.start}
          data-start={piece.start}
          data-claims={piece.claims.length === 0 ? undefined : piece.claims.length > 1 ? 'several' : 'one'}
          data-state={piece.claims.map((id) => states.get(id)).find((state) => state !== undefined)}
          data-proposed={piece.proposals.length > 0 ? '' : undefined}
          data-light={piece.lights.length > 0 ? piece.lights.join(' ') : undefined}
        >
          {shown.slice(piece.start, piece.end).join('')}
        </span>
      ))}
    </span>
  );
});

/** What the underline shows: a denial, a plan or a hypothesis; undefined for what is stated as fact. */
function stateOf(row: DeskRow['row']): 'NEGATED' | 'FUTURE' | 'HYPOTHETICAL' | undefined {
  if (textOf(row, 'polarity') === 'NEGATED') return 'NEGATED';
  const mode = textOf(row, 'mode');
  return mode === 'FUTURE' || mode === 'HYPOTHETICAL' ? mode : undefined;
}
