/** A text with its passages marked. A mark opens its claims beneath it; the claim that is selected elsewhere is scrolled to. */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useClaims } from '../../api/claims.ts';
import { useData } from '../../api/data.tsx';
import type { PlacedClaim } from '../../api/sources.ts';
import { useHighlight } from '../../graph/highlight.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { useDispatch } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { relationParts } from '../evidence/relation-id.ts';
import { piecesOf } from './marked-text.ts';

export function MarkedText({
  text,
  from,
  claims,
  language,
  selected,
}: {
  readonly text: string;
  readonly from: number;
  readonly claims: readonly PlacedClaim[];
  readonly language: string | undefined;
  /** The id of the selected claim. */
  readonly selected: string | null;
}): ReactNode {
  const { t } = useText();
  const dispatch = useDispatch();
  const pieces = useMemo(() => piecesOf(text, from, claims), [text, from, claims]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Another selection ends that of the passage.
  const picked = selected === null ? [] : chosen.includes(selected) ? chosen : [selected];
  const first = pieces.findIndex((piece) => selected !== null && piece.claims.includes(selected));
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector('[data-first]')?.scrollIntoView({ block: 'center' });
  }, [first]);
  const choose = (ids: readonly string[]): void => {
    setChosen(ids);
    const [id] = ids;
    if (id !== undefined) dispatch({ type: 'select', selection: { kind: 'claim', id } });
  };
  const onKeyDown = (event: KeyboardEvent, ids: readonly string[]): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(ids);
  };
  return (
    <>
      <div className="reader-text" lang={language} dir="auto" ref={body}>
        {pieces.map((piece, index) =>
          piece.claims.length === 0 ? (
            piece.text
          ) : (
            <mark
              key={piece.start}
              role="button"
              tabIndex={0}
              data-first={index === first ? '' : undefined}
              data-selected={selected !== null && piece.claims.includes(selected) ? '' : undefined}
              data-several={piece.claims.length > 1 ? '' : undefined}
              aria-pressed={selected !== null && piece.claims.includes(selected)}
              title={t('sources.mark', { count: piece.claims.length })}
              onClick={() => choose(piece.claims)}
              onKeyDown={(event) => onKeyDown(event, piece.claims)}
            >
              {piece.text}
            </mark>
          ),
        )}
      </div>
      {picked.length > 0 && (
        <ClaimsHere
          ids={picked}
          onClose={() => {
            setChosen([]);
            dispatch({ type: 'select', selection: null });
          }}
        />
      )}
    </>
  );
}

/** The claims of the chosen passage, which stay in sight, with their entities highlighted on the canvas. */
function ClaimsHere({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { canvas } = useData();
  const { data } = useClaims(ids);
  const relations = (data ?? []).flatMap(({ relation }) => relation ?? []).join(' ');
  useHighlight(
    useMemo(() => {
      const drawn = relations === '' ? [] : relations.split(' ');
      const ends = drawn.flatMap((id) => {
        const parts = relationParts(id);
        return parts === undefined ? [] : [parts.from, parts.to];
      });
      const entities = [...new Set(ends)].filter((id) => canvas.entities.has(id));
      return entities.length === 0 ? null : { entities, relations: drawn };
    }, [relations, canvas.entities]),
  );
  return (
    <section className="claims-here" aria-label={t('sources.here')}>
      <header>
        <h3>{t('sources.here')}</h3>
        <IconButton icon="close" label={t('sources.here.close')} onClick={onClose} />
      </header>
      {data === undefined ? (
        <p className="busy">{t('graph.busy')}</p>
      ) : (
        data.map((claim) => <ClaimCard key={claim.id} claim={claim} within />)
      )}
    </section>
  );
}
