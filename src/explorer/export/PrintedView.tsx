/**
 * What is printed instead of the page: the title, the filters, the graph as a picture with real text (or the table), the legend and the
 * sources. It is made when the browser begins to print.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { FAMILIES } from '../../model/families.ts';
import { type Scene, useGraphHandle } from '../graph/graph-handle.ts';
import { PALETTES } from '../graph/palette.ts';
import { FamilySample } from '../legend/FamilySample.tsx';
import { LineSample } from '../legend/LineSample.tsx';
import { KindName } from '../matters/KindSign.tsx';
import { useMarks } from '../matters/useMarks.ts';
import { Shape } from '../parts/Shape.tsx';
import { ToneContext } from '../parts/useTone.ts';
import { isolated } from '../text/direction.ts';
import { useLabels, useText } from '../text/useText.ts';
import { citation, type ExportedView } from './exported-view.ts';
import { type Footer, footerOf } from './footer.ts';
import { GraphSvg } from './GraphSvg.tsx';
import { onPaper } from './on-paper.ts';
import { lastLoaded, printWith } from './printing.ts';
import './print.css';
import { useExportedView } from './useExportedView.ts';

interface Printed {
  /** Null if the table is shown. */
  readonly scene: Scene | null;
  readonly view: ExportedView;
}

export function PrintedView(): ReactNode {
  const handle = useGraphHandle();
  const { now, load } = useExportedView();
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    const begin = (): void => {
      const [shown, withSources] = [now(), lastLoaded()];
      const view = withSources?.permalink === shown.permalink ? withSources : shown;
      // The browser takes the page as it is when this returns.
      flushSync(() => setPrinted({ scene: handle.current?.scene() ?? null, view }));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      void printWith(load);
    };
    addEventListener('beforeprint', begin);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('keydown', onKey);
    };
  });
  return printed === null ? null : <Paper {...printed} />;
}

function Paper({ scene, view }: Printed): ReactNode {
  const text = useText();
  const { t, language, edtf } = text;
  const footer = footerOf(view, useMarks(), text, useLabels());
  const palette = { ...PALETTES.light, ground: '#ffffff' };
  return (
    <section className="printed" data-of={scene === null ? 'table' : 'graph'} aria-hidden="true">
      <h1>{view.title}</h1>
      <p>{footer.line}</p>
      {footer.filters !== undefined && <p>{footer.filters}</p>}
      {scene !== null && (
        <div className="printed-graph" dir="ltr">
          <GraphSvg scene={onPaper(scene)} options={{ palette, language, footer: null }} />
        </div>
      )}
      {scene !== null && (
        <ToneContext value="light">
          <PrintedLegend view={view} footer={footer} />
        </ToneContext>
      )}
      {view.documents.length > 0 && (
        <>
          <h2>{footer.sourcesTitle}</h2>
          <ol className="printed-sources">
            {view.documents.map((document) => (
              <li key={document.id}>
                {citation(document, language, { date: edtf, part: (words) => isolated(words) })}
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="printed-address">
        {view.documents.length === 0 && `${t('export.sources')}: `}
        <bdi dir="ltr">{view.permalink}</bdi>
      </p>
    </section>
  );
}

/** The signs that are on the canvas. */
function PrintedLegend({ view, footer }: { readonly view: ExportedView; readonly footer: Footer }): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  const relations = [...view.relations, ...view.denied];
  const families = [...FAMILIES, null].filter((family) => relations.some(({ type }) => labels.family(type) === family));
  return (
    <ul className="printed-legend">
      {footer.types.map(({ type, label }) => (
        <li key={type}>
          <Shape type={type} /> {label}
        </li>
      ))}
      {families.map((family) => (
        <li key={family}>
          <FamilySample family={family} /> {t(`family.${family ?? 'NONE'}`)}
        </li>
      ))}
      {footer.lines.map(({ line, label }) => (
        <li key={line}>
          <LineSample
            {...(line === 'PLANNED'
              ? { modes: ['FUTURE'] as const }
              : line === 'DENIED'
                ? { denied: true }
                : line === 'WITHDRAWN'
                  ? { withdrawn: true }
                  : { status: line })}
          />{' '}
          {label}
        </li>
      ))}
      {footer.signs.map(({ kind }) => (
        <li key={kind}>
          <KindName kind={kind} />
        </li>
      ))}
    </ul>
  );
}
