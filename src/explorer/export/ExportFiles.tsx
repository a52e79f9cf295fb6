/** The buttons that save the canvas as an image, a table or data. */
import { type ReactNode, useState } from 'react';
import type { AnswerError } from '../../errors.ts';
import { asAnswerError } from '../api/data.tsx';
import { useMarks } from '../matters/useMarks.ts';
import { useGraphHandle } from '../graph/graph-handle.ts';
import { PALETTES } from '../graph/palette.ts';
import { Icon } from '../parts/Icon.tsx';
import { FailureText } from '../parts/States.tsx';
import { useTone } from '../parts/useTone.ts';
import { useLabels, useText } from '../text/useText.ts';
import { claimsCsv, entitiesCsv, relationsCsv } from './csv.ts';
import { footerOf } from './footer.ts';
import { viewJson } from './json.ts';
import { pngOf } from './png.ts';
import { saveFile } from './save-file.ts';
import { svgOf } from './svg.ts';
import { fileName, type ExportedView } from './exported-view.ts';
import { printWith } from './printing.ts';
import { useExportedView } from './useExportedView.ts';

type State =
  | { readonly phase: 'idle' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'done'; readonly name: string }
  | { readonly phase: 'failed'; readonly error: AnswerError; readonly again: () => void };

export function ExportFiles(): ReactNode {
  const text = useText();
  const { t, language } = text;
  const labels = useLabels();
  const palette = PALETTES[useTone()];
  const handle = useGraphHandle();
  const marks = useMarks();
  const { load } = useExportedView();
  const [state, setState] = useState<State>({ phase: 'idle' });

  const write = async (
    what: string,
    ending: string,
    content: (exportedView: ExportedView) => Promise<Blob> | string,
  ) => {
    if (state.phase === 'busy') return;
    setState({ phase: 'busy' });
    try {
      const exportedView = await load();
      const name = fileName(exportedView, what, ending);
      const made = content(exportedView);
      saveFile(name, typeof made === 'string' ? made : await made, TYPES[ending] ?? 'text/plain');
      setState({ phase: 'done', name });
    } catch (error) {
      const again = (): void => void write(what, ending, content);
      setState({ phase: 'failed', error: asAnswerError(error as Error) ?? (error as AnswerError), again });
    }
  };
  const button = (
    label: string,
    what: string,
    ending: string,
    content: (exportedView: ExportedView) => Promise<Blob> | string,
  ) => (
    <button
      type="button"
      className="button"
      // Not `disabled`, which would take the focus away: Escape then no longer closes the sheet.
      aria-disabled={state.phase === 'busy'}
      onClick={() => void write(what, ending, content)}
    >
      <Icon name="export" />
      {label}
    </button>
  );
  const drawn = handle.current;
  const options = (exportedView: ExportedView) => ({
    palette,
    language,
    footer: footerOf(exportedView, marks, text, labels),
  });
  return (
    <>
      <h3>{t('export.picture')}</h3>
      <div className="export-buttons">
        {drawn !== null && (
          <>
            {button(
              'PNG',
              '',
              'png',
              async (exportedView) => await pngOf(await drawn.png(2), options(exportedView), 2),
            )}
            {button('SVG', '', 'svg', (exportedView) => svgOf(drawn.scene(), options(exportedView)))}
          </>
        )}
      </div>
      <p className="small">{t(drawn === null ? 'export.picture.none' : 'export.picture.hint')}</p>
      <h3>{t('export.paper')}</h3>
      <div className="export-buttons">
        <button type="button" className="button" onClick={() => void printWith(load)}>
          <Icon name="print" />
          {t('export.print')}
        </button>
      </div>
      <p className="small">{t('export.paper.hint')}</p>
      <h3>{t('export.tables')}</h3>
      <div className="export-buttons">
        {button(t('export.relations'), 'relations', 'csv', (exportedView) => relationsCsv(exportedView, labels, text))}
        {button(t('export.entities'), 'entities', 'csv', entitiesCsv)}
        {button(t('export.claims'), 'claims', 'csv', (exportedView) => claimsCsv(exportedView, { language }))}
      </div>
      <p className="small">{t('export.tables.hint')}</p>
      <h3>{t('export.data')}</h3>
      <div className="export-buttons">{button(t('export.data.all'), '', 'json', viewJson)}</div>
      <div className="export-state" role="status">
        {state.phase === 'busy' && <span className="busy">{t('export.busy')}</span>}
        {state.phase === 'done' && <span>{t('export.done', { name: state.name })}</span>}
        {state.phase === 'failed' && <FailureText error={state.error} retry={state.again} />}
      </div>
    </>
  );
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
};
