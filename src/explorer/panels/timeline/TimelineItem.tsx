/** One item of the timeline: its text, its date, and its span. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { isPlan } from '../../graph/palette.ts';
import { LineSample } from '../../legend/LineSample.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { useDispatch, useView } from '../../state/store.tsx';
import type { Selection, DayRange } from '../../state/view.ts';
import { useLabels, useText } from '../../text/useText.ts';
import { type Piece, spanOf } from './span.ts';
import type { TimelineEdge } from './useTimeline.ts';

export function TimelineItem({
  edge,
  axis,
}: {
  readonly edge: TimelineEdge;
  readonly axis: DayRange | null;
}): ReactNode {
  const dispatch = useDispatch();
  const { selection } = useView();
  const { t, bounds } = useText();
  const { node } = edge;
  const kind = ({ Relation: 'relation', Event: 'entity', Claim: 'claim' } as const)[node.__typename];
  const selects: Selection = { kind, id: node.id };
  const current = selection?.kind === kind && selection.id === node.id;
  return (
    <li className={current ? 'current' : undefined}>
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={() => dispatch({ type: 'select', selection: selects, panel: 'evidence' })}
      >
        <Sign node={node} />
        <span className="timeline-text">
          <What node={node} />
          <small>{bounds(edge) ?? t('table.undated')}</small>
        </span>
      </button>
      {axis !== null && <SpanLine edge={edge} axis={axis} />}
    </li>
  );
}

function Sign({ node }: { readonly node: TimelineEdge['node'] }): ReactNode {
  if (node.__typename === 'Event') return <Shape type="Event" size={18} />;
  if (node.__typename === 'Relation') {
    return <LineSample status={node.status} modes={node.modes} withdrawn={node.withdrawn} origins={node.origins} />;
  }
  return <Icon name="quote" />;
}

function What({ node }: { readonly node: TimelineEdge['node'] }): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  if (node.__typename === 'Event') {
    return (
      <strong>
        <Localized texts={node.names} />
      </strong>
    );
  }
  if (node.__typename === 'Relation') {
    return (
      <span>
        <Localized texts={node.from.names} /> <em>{labels.ofSubject(node.type, node.from)}</em>{' '}
        <Localized texts={node.to.names} />
        {isPlan(node) && <b className="standing">{t('timeline.FUTURE')}</b>}
        {node.withdrawn && <b className="standing">{t('status.WITHDRAWN')}</b>}
      </span>
    );
  }
  const standing = node.polarity === 'NEGATED' ? 'DENIED' : node.mode === 'ACTUAL' ? null : node.mode;
  return (
    <span>
      <Localized texts={node.texts} />
      {standing !== null && <b className="standing">{t(`timeline.${standing}`)}</b>}
      {node.withdrawn && <b className="standing">{t('claim.withdrawn')}</b>}
    </span>
  );
}

/** Decorative: the text beside it has the same information. */
function SpanLine({ edge, axis }: { readonly edge: TimelineEdge; readonly axis: DayRange }): ReactNode {
  const span = spanOf(edge, axis);
  if (span === null) return null;
  const { halo, told, core, openStart, openEnd } = span;
  const place = ({ start, length }: Piece) => ({
    insetInlineStart: `min(${start * 100}%, 100% - 4px)`,
    inlineSize: `max(${length * 100}%, 4px)`,
  });
  return (
    <div className="span" aria-hidden="true">
      {halo !== null && (
        <i className="halo" data-open={`${openStart ? 'start' : ''}${openEnd ? 'end' : ''}`} style={place(halo)} />
      )}
      {told !== null && <i className="told" style={place(told)} />}
      {core !== null && <i className="core" style={place(core)} />}
    </div>
  );
}
