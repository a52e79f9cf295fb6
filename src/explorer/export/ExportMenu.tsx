/** The button in the top bar that opens the export. */
import { type ReactNode, useState } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useText } from '../text/useText.ts';
import { ExportDossier } from './ExportDossier.tsx';
import { ExportFiles } from './ExportFiles.tsx';
import { ExportOfView } from './ExportOfView.tsx';
import { ExportQueries } from './ExportQueries.tsx';
import './export.css';

export function ExportMenu(): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="export" label={t('export.open')} onClick={() => setOpen(true)} />
      <Sheet title={t('export.title')} open={open} onClose={() => setOpen(false)}>
        <p className="small">{t('export.hint')}</p>
        <ExportFiles />
        <ExportOfView />
        <ExportDossier />
        <ExportQueries />
      </Sheet>
    </>
  );
}
