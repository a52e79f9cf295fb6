/** In which matters an entity or a relation is, by kind, with a way to them. Nothing if it is in none. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useDispatch } from '../state/store.tsx';
import { KINDS } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { KindSign } from './KindSign.tsx';
import type { Matter } from './matters.ts';
import { useMatters } from './useMatters.ts';
import './sides.css';

/** Leads to the list of the conflicts about the selected entity. */
export function ConflictsOfEntity({ id }: { readonly id: string }): ReactNode {
  const dispatch = useDispatch();
  const { matters } = useMatters({ about: [id] });
  return (
    <Counts
      matters={matters ?? []}
      onOpen={() => dispatch({ type: 'conflict', id: null, panel: 'conflicts', scope: 'selected' })}
    />
  );
}

/** Leads to the matter, or to all conflicts if there are several. */
export function ConflictsOfRelation({ id }: { readonly id: string }): ReactNode {
  const dispatch = useDispatch();
  const { pending } = useData();
  const { matters } = useMatters({ isWanted: !pending });
  const own = (matters ?? []).filter(({ sides }) =>
    sides.some(({ claims }) => claims.some((claim) => claim.relation === id || claim.content?.relation === id)),
  );
  return KINDS.map((kind) => {
    const ofKind = own.filter((matter) => matter.kind === kind);
    const [first] = ofKind;
    return (
      first !== undefined && (
        <Counts
          key={kind}
          matters={ofKind}
          onOpen={() => dispatch({ type: 'conflict', id: first.id, panel: 'conflicts' })}
        />
      )
    );
  });
}

function Counts({ matters, onOpen }: { readonly matters: readonly Matter[]; readonly onOpen: () => void }): ReactNode {
  const { t, number } = useText();
  if (matters.length === 0) return null;
  return (
    <button type="button" className="button conflicts-of" onClick={onOpen}>
      {KINDS.map((kind) => {
        const count = matters.filter((matter) => matter.kind === kind).length;
        return (
          count > 0 && (
            <span key={kind} data-kind={kind}>
              <KindSign kind={kind} size={18} /> {t(`kinds.${kind}`)} <span className="count">{number(count)}</span>
            </span>
          )
        );
      })}
    </button>
  );
}
