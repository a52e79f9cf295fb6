/** The exported view of what the page shows: at once without its claims, or with them when they are loaded. */
import { useData } from '../api/data.tsx';
import { useTableCanvas } from '../api/dossier.ts';
import { chosenDossiers } from '../api/dossiers.ts';
import { encodeView } from '../state/address.ts';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { type ExportedView, exportedViewOf } from './exported-view.ts';
import { loadClaims } from './load-claims.ts';

interface Exported {
  /** Without claims and documents. */
  readonly now: () => ExportedView;
  /** @throws {AnswerError} */
  readonly load: () => Promise<ExportedView>;
}

export function useExportedView(): Exported {
  const { through, start } = useData();
  // An export follows the table to the whole dossier.
  const { canvas } = useTableCanvas();
  const view = useView();
  const { own } = useText();
  const dossiers = chosenDossiers(start.dossiers, view.filters.dossiers);
  const occasion = () => ({
    dossiers: dossiers.map(({ id }) => id),
    title: dossiers.map(({ titles }) => own(titles)).join(' · '),
    exportedOn: today(),
    // The address of the first view names no entities; the permalink of an export does.
    permalink: `${location.origin}/?${encodeView({ ...view, overview: false })}`,
    through,
  });
  return {
    now: () => exportedViewOf(canvas, [], occasion()),
    load: async () => exportedViewOf(canvas, await loadClaims([...canvas.relations, ...canvas.denied]), occasion()),
  };
}

/** Today in the reader's time zone, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
