/** The conflicts in groups: for each its claims with their speakers, the reason, and who recorded it. */
import { Localized } from '../../parts/Localized.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type Claim, PAGE, useClaims, useNamed } from '../../api/claims.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { ContradictionsDocument, type ContradictionsQuery } from '../../api/documents.ts';
import { sendListQuery } from '../../api/send-query.ts';
import { useHighlight } from '../../graph/highlight.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import type { Scope } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';
import { ConflictingClaims } from '../evidence/ConflictingClaims.tsx';
import '../evidence/evidence.css';
import './conflicts.css';
import { entitiesOf, type ConflictGroup, groupConflicts } from './conflict-groups.ts';

/** If there are more conflicts, the panel says so and shows these. */
const FIRST = 200;
/** The API's bound for the entities of this query. */
const ABOUT = 100;

type Conflict = ContradictionsQuery['contradictions'][number];

export function ConflictsPanel(): ReactNode {
  const { canvas, through } = useData();
  const { view, dispatch } = useStore();
  const { selection } = view;
  const { t } = useText();
  const selected = selection?.kind === 'entity' ? selection.id : null;
  const scope = view.scope === 'selected' && selected === null ? 'all' : view.scope;
  const dossiers = through.dossiers ?? null;
  const about = aboutOf(scope, selected, canvas.entities.keys());
  const { data, error, refetch } = useQuery({
    queryKey: ['contradictions', about, dossiers, FIRST],
    queryFn: async ({ signal }) =>
      await sendListQuery(ContradictionsDocument, { about, dossiers, first: FIRST }, signal),
    placeholderData: (before) => before,
  });
  const failure = asAnswerError(error);
  return (
    <div className="conflicts">
      <ScopeChoice
        scope={scope}
        selected={selected}
        onChange={(chosen) => dispatch({ type: 'scope', scope: chosen })}
      />
      {failure !== null && <Failure error={failure} retry={() => void refetch()} />}
      {data === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {data !== undefined && failure === null && (
        <ConflictGroups conflicts={data.data.contradictions} isCut={data.cut.includes('contradictions')} />
      )}
    </div>
  );
}

function aboutOf(scope: Scope, selected: string | null, canvas: Iterable<string>): readonly string[] | null {
  if (scope === 'selected' && selected !== null) return [selected];
  return scope === 'canvas' ? [...canvas].slice(0, ABOUT) : null;
}

function ScopeChoice({
  scope,
  selected,
  onChange,
}: {
  readonly scope: Scope;
  readonly selected: string | null;
  readonly onChange: (scope: Scope) => void;
}): ReactNode {
  const { canvas } = useData();
  const { t, name } = useText();
  const named = useNamed(selected === null ? [] : [selected]);
  const entity = selected === null ? undefined : (canvas.entities.get(selected) ?? named.get(selected));
  const scopes: readonly (readonly [Scope, string])[] = [
    ['all', t('conflicts.all')],
    ['canvas', t('conflicts.ofCanvas')],
    ...(entity === undefined ? [] : [['selected', t('conflicts.ofSelected', { name: name(entity) })] as const]),
  ];
  return (
    <div className="segments" role="group" aria-label={t('conflicts.scope')}>
      {scopes.map(([key, label]) => (
        <button key={key} type="button" aria-pressed={scope === key} onClick={() => onChange(key)}>
          <bdi>{label}</bdi>
        </button>
      ))}
    </div>
  );
}

function ConflictGroups({
  conflicts,
  isCut,
}: {
  readonly conflicts: readonly Conflict[];
  readonly isCut: boolean;
}): ReactNode {
  const { t } = useText();
  const ids = useMemo(
    () => [...new Set(conflicts.flatMap(({ claims }) => claims.map(({ id }) => id)))].toSorted().slice(0, PAGE),
    [conflicts],
  );
  const { data, error, refetch } = useClaims(ids);
  const claims = useMemo(() => new Map((data ?? []).map((claim) => [claim.id, claim])), [data]);
  const groups = useMemo(() => groupConflicts(conflicts, claims), [conflicts, claims]);
  const named = useNamed(groups.flatMap(({ about }) => about));
  const failure = asAnswerError(error);
  if (conflicts.length === 0) return <p role="status">{t('conflicts.none')}</p>;
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  return (
    <>
      <p className="small" role="status">
        {t('conflicts.count', { count: conflicts.length })}
        {isCut && ` · ${t('list.cut', { count: conflicts.length })}`}
      </p>
      {groups.map((group) => (
        <OneGroup key={group.id} group={group} claims={claims} named={named} />
      ))}
    </>
  );
}

type Claims = ReadonlyMap<string, Claim>;

function OneGroup({
  group: { about, conflicts },
  claims,
  named,
}: {
  readonly group: ConflictGroup<Conflict>;
  readonly claims: Claims;
  readonly named: ReturnType<typeof useNamed>;
}): ReactNode {
  const { t } = useText();
  const names = about.flatMap((id) => named.get(id) ?? []);
  return (
    <section className="matter">
      <h2>
        <span>
          {names.length === 0
            ? t('conflicts.unmatched')
            : names.map((entity, index) => (
                <span key={entity.id}>
                  {index > 0 && ' · '}
                  <Localized texts={entity.names} />
                </span>
              ))}
        </span>{' '}
        <span className="count">{t('conflicts.count', { count: conflicts.length })}</span>
      </h2>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ConflictItem conflict={conflict} claims={claims} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConflictItem({ conflict, claims }: { readonly conflict: Conflict; readonly claims: Claims }): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const open = view.conflict === conflict.id;
  const sides = conflict.claims.flatMap(({ id }) => claims.get(id) ?? []);
  return (
    <article className="conflict" data-open={open ? '' : undefined}>
      <button
        type="button"
        className="fold"
        aria-expanded={open}
        onClick={() => dispatch({ type: 'conflict', id: open ? null : conflict.id })}
      >
        <Localized texts={conflict.reasons} />
      </button>
      {open && (
        <>
          <p className="small">{t(`conflicts.${conflict.by}`)}</p>
          <ConflictingClaims claims={sides} />
          <OnCanvas claims={sides} />
        </>
      )}
    </article>
  );
}

/** Highlights the entities of the open conflict, and offers to add the missing ones to the canvas. */
function OnCanvas({ claims }: { readonly claims: readonly Claim[] }): ReactNode {
  const { canvas } = useData();
  const { dispatch } = useStore();
  const { t } = useText();
  const entities = useMemo(() => [...new Set(claims.flatMap(entitiesOf))], [claims]);
  const highlight = useMemo(() => {
    const relations = claims.flatMap(({ relation }) => relation ?? []);
    const there = entities.filter((id) => canvas.entities.has(id));
    // An empty highlight would fade everything.
    return there.length === 0 ? null : { entities: there, relations };
  }, [claims, entities, canvas]);
  useHighlight(highlight);
  const away = entities.filter((id) => !canvas.entities.has(id));
  if (away.length === 0) return null;
  return (
    <button type="button" className="button" onClick={() => dispatch({ type: 'show', ids: away })}>
      <Icon name="plus" />
      {t('evidence.show')}
    </button>
  );
}
