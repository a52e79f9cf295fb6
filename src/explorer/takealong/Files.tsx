/** Pictures, tables and data of what is on the canvas, each a file. */
import { type ReactNode, useState } from 'react';
import type { AnswerError } from '../../errors.ts';
import { asAnswerError, useData } from '../api/data.tsx';
import { useGraphHandle } from '../graph/handle.ts';
import { PALETTES } from '../graph/palette.ts';
import { Icon } from '../parts/Icon.tsx';
import { Failure } from '../parts/States.tsx';
import { useTone } from '../parts/useTone.ts';
import { useView } from '../state/store.tsx';
import { encode } from '../state/url.ts';
import { useLabels, useText } from '../text/useText.ts';
import { claimsCsv, entitiesCsv, relationsCsv } from './csv.ts';
import { footerOf } from './footer.ts';
import { takenJson } from './json.ts';
import { loadClaims } from './load.ts';
import { pngOf } from './png.ts';
import { save } from './save.ts';
import { sceneSvg } from './svg.ts';
import { fileName, type Taken, takenOf } from './taken.ts';

type State =
  | { readonly phase: 'idle' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'done'; readonly name: string }
  | { readonly phase: 'failed'; readonly error: AnswerError; readonly again: () => void };

export function Files(): ReactNode {
  const { canvas, through, start } = useData();
  const view = useView();
  const text = useText();
  const { t, language } = text;
  const labels = useLabels();
  const palette = PALETTES[useTone()];
  const handle = useGraphHandle();
  const [state, setState] = useState<State>({ phase: 'idle' });
  const title = start.dossiers
    .map((dossier) => text.name({ name: dossier.title, nameAr: dossier.titleAr }))
    .join(' · ');

  // The first view stands in no link by itself; what is taken along says what it shows.
  const permalink = `${location.origin}/?${encode({ ...view, overview: false })}`;

  const write = async (what: string, ending: string, content: (taken: Taken) => Promise<Blob> | string) => {
    setState({ phase: 'busy' });
    try {
      const occasion = { dossiers: start.dossiers.map(({ id }) => id), title, takenOn: today(), permalink, through };
      const taken = takenOf(canvas, await loadClaims(canvas.relations), occasion);
      const name = fileName(taken, what, ending);
      const made = content(taken);
      save(name, typeof made === 'string' ? made : await made, TYPES[ending] ?? 'text/plain');
      setState({ phase: 'done', name });
    } catch (error) {
      const again = (): void => void write(what, ending, content);
      setState({ phase: 'failed', error: asAnswerError(error as Error) ?? (error as AnswerError), again });
    }
  };
  const button = (label: string, what: string, ending: string, content: (taken: Taken) => Promise<Blob> | string) => (
    <button
      type="button"
      className="button"
      disabled={state.phase === 'busy'}
      onClick={() => void write(what, ending, content)}
    >
      <Icon name="take" />
      {label}
    </button>
  );
  const drawn = handle.current;
  const options = (taken: Taken) => ({ palette, language, footer: footerOf(taken, text, labels) });
  return (
    <>
      <h3>{t('take.picture')}</h3>
      <div className="take-buttons">
        {drawn !== null && (
          <>
            {button('PNG', '', 'png', async (taken) => await pngOf(await drawn.png(2), options(taken), 2))}
            {button('SVG', '', 'svg', (taken) => sceneSvg(drawn.scene(), options(taken)))}
          </>
        )}
      </div>
      <p className="small">{t(drawn === null ? 'take.picture.none' : 'take.picture.hint')}</p>
      <h3>{t('take.tables')}</h3>
      <div className="take-buttons">
        {button(t('take.relations'), 'relations', 'csv', (taken) => relationsCsv(taken, labels))}
        {button(t('take.entities'), 'entities', 'csv', entitiesCsv)}
        {button(t('take.claims'), 'claims', 'csv', (taken) => claimsCsv(taken, { language }))}
      </div>
      <p className="small">{t('take.tables.hint')}</p>
      <h3>{t('take.data')}</h3>
      <div className="take-buttons">{button(t('take.data.all'), '', 'json', takenJson)}</div>
      <div className="take-state" role="status">
        {state.phase === 'busy' && <span className="busy">{t('take.busy')}</span>}
        {state.phase === 'done' && <span>{t('take.done', { name: state.name })}</span>}
        {state.phase === 'failed' && <Failure error={state.error} retry={state.again} />}
      </div>
    </>
  );
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The reader's day, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
