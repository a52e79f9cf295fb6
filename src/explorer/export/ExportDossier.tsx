/** Links to whole dossiers in the formats of other programs, which the server streams. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asAnswerError, useData } from '../api/data.tsx';
import { chosenDossiers } from '../api/dossiers.ts';
import { Failure } from '../parts/States.tsx';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { loadFormats } from './load-formats.ts';

/** The last file of each format: the table of what it loses. */
const LOSS = 'loss.csv';

/** Formats whose names have words; those of all others are the same in each language. */
const WORDED = ['csv', 'gephi', 'kumu', 'gexf', 'jsonld', 'trig'] as const;

function isWorded(name: string): name is (typeof WORDED)[number] {
  return WORDED.some((each) => each === name);
}

/** The dossiers that the filter names, or all: an export holds all that they have, not only what is on the canvas. */
export function ExportDossier(): ReactNode {
  const { start } = useData();
  const { filters } = useView();
  const { t, language } = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['formats'],
    queryFn: async ({ signal }) => await loadFormats(signal),
  });
  const failure = asAnswerError(error);
  const ids = chosenDossiers(start.dossiers, filters.dossiers).map(({ id }) => id);
  const isAll = ids.length === start.dossiers.length;
  const formats = data?.filter(({ copiesGraph }) => isAll || !copiesGraph);
  const addressOf = (format: string, file: string): string =>
    `/export/${ids.join(',')}/${format}/${file}?language=${language}`;
  return (
    <>
      <h3>{t('export.whole')}</h3>
      <p className="small">{t('export.whole.hint')}</p>
      {failure !== null && <Failure error={failure} retry={() => void refetch()} />}
      <ul className="export-formats">
        {formats?.map(({ name, standard, files }) => (
          <li key={name}>
            <h4>{isWorded(name) ? t(`export.format.${name}`) : <bdi>{standard}</bdi>}</h4>
            {files.map((file) => (
              <a key={file} href={addressOf(name, file)} download>
                {file === LOSS ? t('export.whole.loss') : <bdi>{file}</bdi>}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
