/** The matters on which claims disagree, by kind; one of them opens with its sides and the matrix of who holds what. */
import type { ReactNode } from 'react';
import { useNamed } from '../../api/claims.ts';
import { useData } from '../../api/data.tsx';
import { type Matter, peopleOf } from '../../matters/matters.ts';
import { KindSign } from '../../matters/KindSign.tsx';
import { MatterTitle, namedInTitle, type Names } from '../../matters/MatterTitle.tsx';
import { SidesPicture } from '../../matters/SidesPicture.tsx';
import { useMatters } from '../../matters/useMatters.ts';
import { Failure } from '../../parts/States.tsx';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { useStore } from '../../state/store.tsx';
import { hasFilters, type Kind, KINDS, type Scope } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';
import '../evidence/evidence.css';
import './conflicts.css';
import { OpenMatter } from './OpenMatter.tsx';

export function ConflictsPanel(): ReactNode {
  const { conflict } = useStore().view;
  return conflict === null ? <AllMatters /> : <OneMatter key={conflict} id={conflict} />;
}

function OneMatter({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  const { dispatch } = useStore();
  const { matters, failure, retry } = useMatters();
  const matter = matters?.find(({ disagreements }) => disagreements.some((disagreement) => disagreement.id === id));
  const top = useKeptFocus<HTMLDivElement>();
  return (
    <div className="conflicts" ref={top} tabIndex={-1}>
      <button type="button" className="quiet-button back" onClick={() => dispatch({ type: 'conflict', id: null })}>
        {t('matter.back')}
      </button>
      {failure !== null && <Failure error={failure} retry={retry} />}
      {matters === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {matters !== undefined && matter === undefined && <p role="status">{t('matter.unknown', { id })}</p>}
      {matter !== undefined && <OpenMatter matter={matter} />}
    </div>
  );
}

function AllMatters(): ReactNode {
  const { canvas } = useData();
  const { view, dispatch } = useStore();
  const { selection } = view;
  const { t } = useText();
  const selected = selection?.kind === 'entity' ? selection.id : null;
  const scope = view.scope === 'selected' && selected === null ? 'all' : view.scope;
  const { matters, isCut, failure, retry } = useMatters({ about: aboutOf(scope, selected, canvas.entities.keys()) });
  const top = useKeptFocus<HTMLDivElement>();
  return (
    <div className="conflicts" ref={top} tabIndex={-1}>
      <ScopeChoice
        scope={scope}
        selected={selected}
        onChange={(chosen) => dispatch({ type: 'scope', scope: chosen })}
      />
      {failure !== null && <Failure error={failure} retry={retry} />}
      {matters === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {matters !== undefined && failure === null && <MatterList matters={matters} isCut={isCut} />}
    </div>
  );
}

function aboutOf(scope: Scope, selected: string | null, canvas: Iterable<string>): readonly string[] | null {
  if (scope === 'selected' && selected !== null) return [selected];
  return scope === 'canvas' ? [...canvas] : null;
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

function MatterList({ matters, isCut }: { readonly matters: readonly Matter[]; readonly isCut: boolean }): ReactNode {
  const { filters } = useStore().view;
  const { t } = useText();
  const named = useNamed(matters.flatMap((matter) => [...namedInTitle(matter), ...peopleOf(matter)]));
  if (matters.length === 0) return <p role="status">{t('conflicts.none')}</p>;
  return (
    <>
      <p className="small" role="status">
        {t('conflicts.count', { count: matters.length })}
        {isCut && ` · ${t('list.cut', { count: matters.length })}`}
        {hasFilters({ ...filters, dossiers: [] }) && ` · ${t('conflicts.unfiltered')}`}
      </p>
      {KINDS.map((kind) => (
        <OfKind key={kind} kind={kind} matters={matters.filter((matter) => matter.kind === kind)} named={named} />
      ))}
    </>
  );
}

function OfKind({
  kind,
  matters,
  named,
}: {
  readonly kind: Kind;
  readonly matters: readonly Matter[];
  readonly named: Names;
}): ReactNode {
  const { dispatch } = useStore();
  const { t, number } = useText();
  if (matters.length === 0) return null;
  return (
    <section className="matters" data-kind={kind} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        <KindSign kind={kind} />
        <span>{t(`kinds.${kind}`)}</span> <span className="count">{number(matters.length)}</span>
      </h2>
      <p className="small">{t(`kind.${kind}.hint`)}</p>
      <ul>
        {matters.map((matter) => (
          <li key={matter.id}>
            <button type="button" className="matter" onClick={() => dispatch({ type: 'conflict', id: matter.id })}>
              <span className="matter-title">
                <MatterTitle matter={matter} named={named} />
              </span>
              <SidesPicture matter={matter} named={named} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
