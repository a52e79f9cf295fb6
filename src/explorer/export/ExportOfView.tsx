/** The view in the formats of other programs: the server writes what the canvas shows, as it writes whole dossiers. */
import { type ReactNode, useState } from 'react';
import type { AnswerError } from '../../errors.ts';
import { asAnswerError } from '../api/data.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Select } from '../parts/Select.tsx';
import { FailureText } from '../parts/States.tsx';
import { useText } from '../text/useText.ts';
import { fileName, type ExportedView } from './exported-view.ts';
import { loadFileOfView, type ViewIds } from './load-formats.ts';
import { saveFile } from './save-file.ts';
import { useExportedView } from './useExportedView.ts';
import { isWorded, LOSS, useFormats } from './useFormats.ts';

type State =
  | { readonly phase: 'idle' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'done'; readonly name: string }
  | { readonly phase: 'failed'; readonly error: AnswerError; readonly file: string };

/** Their words say that the file holds the whole dossier. */
const HOLDS_ALL: readonly string[] = ['jsonld', 'trig'];

export function ExportOfView(): ReactNode {
  const { t, language } = useText();
  const { now } = useExportedView();
  const { formats } = useFormats();
  const [chosen, setChosen] = useState('gexf');
  const [state, setState] = useState<State>({ phase: 'idle' });
  const choices = formats?.filter(({ copiesGraph }) => !copiesGraph) ?? [];
  const format = choices.find(({ name }) => name === chosen) ?? choices[0];
  // The list of whole dossiers, below, says why the formats are not here.
  if (format === undefined) return null;
  const save = async (file: string): Promise<void> => {
    if (state.phase === 'busy') return;
    setState({ phase: 'busy' });
    const view = now();
    const address = `/export/${view.dossiers.join(',')}/${format.name}/${file}?language=${language}`;
    const [, stem = file, ending = ''] = /^(.*)\.([^.]*)$/.exec(file) ?? [];
    const name = fileName(view, `${format.name}-${stem}`, ending);
    try {
      const content = await loadFileOfView(address, idsOf(view));
      saveFile(name, content, content.type);
      setState({ phase: 'done', name });
    } catch (error) {
      const failure = asAnswerError(error as Error);
      if (failure === null) throw error;
      setState({ phase: 'failed', error: failure, file });
    }
  };
  const options = choices.map(({ name, standard }) => ({
    value: name,
    label: isWorded(name) && !HOLDS_ALL.includes(name) ? t(`export.format.${name}`) : standard,
  }));
  return (
    <>
      <h3>{t('export.view')}</h3>
      <Select label={t('export.view.format')} value={format.name} options={options} onChange={setChosen} />
      <div className="export-buttons">
        {format.files.map((file) => (
          <button
            key={file}
            type="button"
            className="button"
            aria-disabled={state.phase === 'busy'}
            onClick={() => void save(file)}
          >
            <Icon name="export" />
            {file === LOSS ? t('export.whole.loss') : <bdi>{file}</bdi>}
          </button>
        ))}
      </div>
      <p className="small">{t('export.view.hint')}</p>
      <div className="export-state" role="status">
        {state.phase === 'busy' && <span className="busy">{t('export.busy')}</span>}
        {state.phase === 'done' && <span>{t('export.done', { name: state.name })}</span>}
        {state.phase === 'failed' && <FailureText error={state.error} retry={() => void save(state.file)} />}
      </div>
    </>
  );
}

/** Denials are drawn, and no relations: their claims are in the view. */
function idsOf({ entities, relations, denied }: ExportedView): ViewIds {
  const claims = [...relations, ...denied].flatMap((relation) => relation.claims.map(({ id }) => id));
  return {
    entities: entities.map(({ id }) => id),
    relations: relations.map(({ id }) => id),
    claims: [...new Set(claims)],
  };
}
