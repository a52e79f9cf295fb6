/** Additional buttons of the top bar, in their order. */
import { ExportMenu } from '../export/ExportMenu.tsx';
import { SessionMenu } from '../session/SessionMenu.tsx';
import type { PagePart } from '../parts/Part.tsx';

export const MENUS: readonly PagePart[] = [
  { key: 'export', title: 'export.open', component: ExportMenu },
  { key: 'session', title: 'session.title', component: SessionMenu },
];
