/** Links to whole dossiers in the formats of other programs, which the server streams. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { chosenDossiers } from '../api/dossiers.ts';
import { Failure } from '../parts/States.tsx';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { isWorded, LOSS, useFormats } from './useFormats.ts';

/** The dossiers that the filter names, or all: an export holds all that they have, not only what is on the canvas. */
export function ExportDossier(): ReactNode {
  const { start } = useData();
  const { filters } = useView();
  const { t, language } = useText();
  const { formats: all, failure, refetch } = useFormats();
  const ids = chosenDossiers(start.dossiers, filters.dossiers).map(({ id }) => id);
  const isAll = ids.length === start.dossiers.length;
  const formats = all?.filter(({ copiesGraph }) => isAll || !copiesGraph);
  const addressOf = (format: string, file: string): string =>
    `/export/${ids.join(',')}/${format}/${file}?language=${language}`;
  return (
    <>
      <h3>{t('export.whole')}</h3>
      <p className="small">{t('export.whole.hint')}</p>
      {failure !== null && <Failure error={failure} retry={refetch} />}
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
