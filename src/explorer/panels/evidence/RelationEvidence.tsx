/** The evidence of a relation: claims that affirm it, claims that deny it, and other claims about the same two entities. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PAGE, useNamed } from '../../api/claims.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { AgainstDocument, ClaimsBetweenDocument } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { lineOf } from '../../graph/palette.ts';
import { LineSample } from '../../legend/LineSample.tsx';
import { ConflictsOfRelation } from '../../matters/ConflictsOf.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Failure } from '../../parts/States.tsx';
import { useDispatch, useView } from '../../state/store.tsx';
import { hasFilters } from '../../state/view.ts';
import { statusText } from '../../text/status-text.ts';
import { useLabels, useText } from '../../text/useText.ts';
import { ClaimList } from './ClaimList.tsx';
import { sortEvidence } from './sort-evidence.ts';
import { type RelationParts, relationParts } from './relation-id.ts';

/** 100: the most relations of one type between two entities among which the relation is sought; each occasion makes one. */
const PARALLEL = 100;

export function RelationEvidence({ id }: { readonly id: string }): ReactNode {
  const { canvas, pending, through } = useData();
  const { filters } = useView();
  const { t } = useText();
  const parts = relationParts(id);
  const drawn = canvas.relations.find((relation) => relation.id === id);
  const denied = canvas.denied.some((relation) => relation.id === id);
  const { data, error, refetch } = useQuery({
    queryKey: ['claims between', id],
    enabled: parts !== undefined,
    queryFn: async ({ signal }) => {
      const { from = '', to = '' } = parts ?? {};
      const pair = { fromFirst: `${from}.`, toSecond: `.${to}`, fromSecond: `${to}.`, toFirst: `.${from}` };
      return (await sendQuery(ClaimsBetweenDocument, { id, ...pair, first: PAGE }, signal)).claims;
    },
  });
  // A relation is disputed by denials, by denials of everything, and by claims of other propositions that contradict it.
  const isDisputed = drawn?.status === 'DISPUTED';
  const disputing = useQuery({
    queryKey: ['against', id, through],
    enabled: isDisputed && parts !== undefined,
    queryFn: async ({ signal }) => {
      const { from = '', to = '', type = '' } = parts ?? {};
      const ofType = { ...through, relations: [type] };
      const { paths } = await sendQuery(AgainstDocument, { from, to, through: ofType, first: PARALLEL }, signal);
      const own = paths.flatMap(({ relations }) => relations).find((relation) => relation.id === id);
      return own?.against.map((claim) => claim.id) ?? [];
    },
  });
  const failure = asAnswerError(error ?? disputing.error);
  if (failure !== null) {
    const retry = (): void => {
      void refetch();
      if (isDisputed) void disputing.refetch();
    };
    return <Failure error={failure} retry={retry} />;
  }
  if (parts !== undefined && data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  if (parts === undefined || data?.some(({ relation }) => relation === id) !== true) return <UnknownRelation id={id} />;
  const passing = drawn?.claims.map((claim) => claim.id);
  const { says, denies, planned, between, aside, withdrawn } = sortEvidence(id, data, passing);
  const affirming = data.filter((claim) => claim.relation === id && claim.polarity === 'AFFIRMED');
  const isPlanned = !filters.plans && affirming.some(({ mode }) => mode === 'FUTURE');
  const isDenied = !filters.denied && affirming.length === 0;
  const isWithdrawn = !filters.withdrawn && affirming.some((claim) => claim.withdrawn);
  const against = (isDisputed ? (disputing.data ?? []) : []).filter((claim) => !denies.includes(claim));
  const hint = hasFilters(filters) ? { hint: t('evidence.unfiltered') } : {};
  // What is not drawn has no claims that are known to match the filters.
  const ownHint = drawn === undefined ? hint : {};
  return (
    <div className="evidence">
      <RelationHead id={id} parts={parts} />
      {drawn === undefined && !denied && !pending && (
        <NotDrawn isPlanned={isPlanned} isDenied={isDenied} isWithdrawn={isWithdrawn} />
      )}
      <ClaimList key={`says ${id}`} title={t('evidence.says')} ids={says} {...ownHint} />
      <ClaimList key={`denies ${id}`} title={t('evidence.denies')} ids={denies} {...ownHint} />
      <ClaimList key={`against ${id}`} title={t('evidence.against')} ids={against} />
      {denies.length === 0 && says.length > 0 && !isDisputed && aside.length === 0 && (
        <p className="small">{t('evidence.nobody')}</p>
      )}
      <ClaimList key={`withdrawn ${id}`} title={t('evidence.withdrawn')} ids={withdrawn} />
      <ClaimList key={`planned ${id}`} title={t('evidence.planned')} ids={planned} {...hint} />
      <ClaimList key={`aside ${id}`} title={t('evidence.aside')} ids={aside} folded />
      <ClaimList key={`between ${id}`} title={t('evidence.between')} ids={between} folded {...hint} />
    </div>
  );
}

/** Why the relation is not on the canvas. What is only planned, and what was withdrawn, is drawn after a click. */
function NotDrawn({
  isPlanned,
  isDenied,
  isWithdrawn,
}: {
  readonly isPlanned: boolean;
  readonly isDenied: boolean;
  readonly isWithdrawn: boolean;
}): ReactNode {
  const { t } = useText();
  const dispatch = useDispatch();
  return (
    <>
      <p className="small">{t('evidence.notDrawn')}</p>
      {isPlanned && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'filter', filters: { plans: true } })}>
          {t('legend.plans.show')}
        </button>
      )}
      {isDenied && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'filter', filters: { denied: true } })}
        >
          {t('legend.denied.show')}
        </button>
      )}
      {isWithdrawn && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'filter', filters: { withdrawn: true } })}
        >
          {t('legend.withdrawn.show')}
        </button>
      )}
    </>
  );
}

function UnknownRelation({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  return (
    <div className="panel-none" role="status">
      <p>{t('evidence.unknown.relation', { id })}</p>
      <p className="small">{t('evidence.unknown.hint')}</p>
    </div>
  );
}

/** The ends of a relation, its status, and the number of its origins. */
function RelationHead({ id, parts }: { readonly id: string; readonly parts: RelationParts }): ReactNode {
  const { canvas } = useData();
  const { t, name } = useText();
  const labels = useLabels();
  const dispatch = useDispatch();
  const { from, to, occasion, type } = parts;
  const named = useNamed([from, to, ...(occasion === null ? [] : [occasion])]);
  const called = (some: string): string => {
    const entity = canvas.entities.get(some) ?? named.get(some);
    return entity === undefined ? some : name(entity);
  };
  const drawn = canvas.relations.find((relation) => relation.id === id);
  const isDenied = canvas.denied.some((relation) => relation.id === id);
  const away = [from, to].filter((end) => !canvas.entities.has(end));
  const select = (end: string): void => dispatch({ type: 'show', ids: [end], select: true });
  return (
    <header className="relation-head">
      <h2>
        <button type="button" className="name" onClick={() => select(from)}>
          <bdi>{called(from)}</bdi>
        </button>{' '}
        <span className="predicate">{labels.ofSubject(type, canvas.entities.get(from) ?? named.get(from))}</span>{' '}
        <button type="button" className="name" onClick={() => select(to)}>
          <bdi>{called(to)}</bdi>
        </button>
      </h2>
      {drawn !== undefined && (
        <p className="small standing">
          <LineSample status={drawn.status} modes={drawn.modes} withdrawn={drawn.withdrawn} />
          <span>
            <strong>{statusText(drawn, { t })}</strong>:{' '}
            {t(`status.${drawn.withdrawn || drawn.status === 'ASSERTED' ? lineOf(drawn) : drawn.status}.hint`)} ·{' '}
            {t('evidence.origins', { count: drawn.origins })}
          </span>
        </p>
      )}
      {isDenied && (
        <p className="small standing">
          <LineSample denied />
          <span>
            <strong>{t('status.DENIED')}</strong>: {t('status.DENIED.hint')}
          </span>
        </p>
      )}
      {occasion !== null && (
        <p className="small">
          {t('evidence.occasion')}:{' '}
          <button type="button" className="name" onClick={() => select(occasion)}>
            <bdi>{called(occasion)}</bdi>
          </button>
        </p>
      )}
      <ConflictsOfRelation id={id} />
      {away.length > 0 && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'show', ids: away })}>
          <Icon name="plus" />
          {t('evidence.show')}
        </button>
      )}
    </header>
  );
}
