/** Expand by choice: which types of relations and of entities come on the canvas, from how far, and how many that are. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { ANSWERED } from '../api/canvas.ts';
import { asAnswerError, useData } from '../api/data.tsx';
import { ExpansionDocument } from '../api/documents.ts';
import { MOST_DRAWN } from '../api/dossier.ts';
import { sendQuery } from '../api/send-query.ts';
import { Choices } from '../legend/Choices.tsx';
import { FamilySample } from '../legend/FamilySample.tsx';
import { Shape } from '../parts/Shape.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failure } from '../parts/States.tsx';
import { useStore } from '../state/store.tsx';
import { EVERYTHING } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { useExpanding } from './expanding.tsx';
import './expand.css';
import { type Around, reach, typeCounts, type Types, DEPTHS } from './reach.ts';

type Depth = (typeof DEPTHS)[number];
/** The API's bound. */
const MOST_STARTS = 100;

export function ExpandSheet(): ReactNode {
  const { around, setAround } = useExpanding();
  const { canvas } = useData();
  const { t, name } = useText();
  const [first] = around ?? [];
  const only = around?.length === 1 && first !== undefined ? canvas.entities.get(first) : undefined;
  const title =
    only === undefined
      ? t('expand.title.several', { count: around?.length ?? 0 })
      : t('expand.title', { name: name(only) });
  return (
    <Sheet title={title} open={around !== null} onClose={() => setAround(null)}>
      {around !== null && <Choice of={around.slice(0, MOST_STARTS)} left={around.length - MOST_STARTS} />}
    </Sheet>
  );
}

/** `left`: how many entities of the start are beyond the API's bound; none if it is not positive. */
function Choice({ of, left }: { readonly of: readonly string[]; readonly left: number }): ReactNode {
  const { through } = useData();
  const { t, number } = useText();
  const [depth, setDepth] = useState<Depth>(1);
  const [types, setTypes] = useState<Types>({ relations: EVERYTHING, entityTypes: EVERYTHING });
  const { data, error, refetch } = useQuery({
    queryKey: ['expansion', of, depth, through],
    queryFn: async ({ signal }) =>
      (await sendQuery(ExpansionDocument, { of, depth, through, first: ANSWERED }, signal)).neighborhood,
  });
  const failure = asAnswerError(error);
  return (
    <div className="expansion">
      <fieldset>
        <legend>{t('expand.depth')}</legend>
        <div className="segments">
          {DEPTHS.map((each) => (
            <button key={each} type="button" aria-pressed={each === depth} onClick={() => setDepth(each)}>
              {number(each)}
            </button>
          ))}
        </div>
      </fieldset>
      {left > 0 && <p className="small">{t('expand.starts', { most: MOST_STARTS, left })}</p>}
      {failure !== null && <Failure error={failure} retry={() => void refetch()} />}
      {data === undefined && failure === null && (
        <p className="busy" role="status">
          {t('graph.busy')}
        </p>
      )}
      {data !== undefined && (
        <Lists around={data} of={of} depth={depth} types={types} onTypes={setTypes} isCut={data.truncated} />
      )}
    </div>
  );
}

function Lists({
  around,
  of,
  depth,
  types,
  onTypes,
  isCut,
}: {
  readonly around: Around;
  readonly of: readonly string[];
  readonly depth: Depth;
  readonly types: Types;
  readonly onTypes: (types: Types) => void;
  readonly isCut: boolean;
}): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { setAround } = useExpanding();
  const { t } = useText();
  const labels = useLabels();
  const drawn = useMemo(
    () => ({ entities: canvas.entities, relations: new Set(canvas.relations.map(({ id }) => id)) }),
    [canvas],
  );
  const counts = useMemo(() => typeCounts(around, of, depth, types, drawn), [around, of, depth, types, drawn]);
  const reached = useMemo(() => reach(around, of, depth, types).entities, [around, of, depth, types]);
  const fresh = reached.filter((id) => !canvas.entities.has(id) && !view.hidden.includes(id));
  const hidden = reached.filter((id) => view.hidden.includes(id)).length;
  const bring = (): void => {
    dispatch({ type: 'show', ids: [...of, ...fresh.slice(0, MOST_DRAWN)] });
    setAround(null);
  };
  return (
    <>
      <p className="small">{t('expand.counts')}</p>
      <div className="expansion-lists">
        <Choices
          title={t('legend.relations')}
          choice={types.relations}
          rows={counts.relations.map((row) => ({
            ...row,
            label: labels.relation(row.name),
            sign: <FamilySample family={labels.family(row.name)} />,
          }))}
          onChange={(relations) => onTypes({ ...types, relations })}
        />
        <Choices
          title={t('legend.entityTypes')}
          choice={types.entityTypes}
          rows={counts.entityTypes.map((row) => ({
            ...row,
            label: labels.entityType(row.name),
            sign: <Shape type={row.name} size={18} />,
          }))}
          onChange={(entityTypes) => onTypes({ ...types, entityTypes })}
        />
      </div>
      <div className="expansion-end" aria-live="polite">
        {isCut && <p className="small">{t('expand.cut', { most: ANSWERED })}</p>}
        {hidden > 0 && <p className="small">{t('expand.hidden', { count: hidden })}</p>}
        {fresh.length > MOST_DRAWN && (
          <p className="small">{t('expand.bound', { most: MOST_DRAWN, count: fresh.length })}</p>
        )}
        <button type="button" className="button main" disabled={fresh.length === 0} onClick={bring}>
          {t('expand.bring', { count: Math.min(fresh.length, MOST_DRAWN) })}
        </button>
      </div>
    </>
  );
}
