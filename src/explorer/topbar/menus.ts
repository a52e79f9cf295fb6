/** Additional buttons of the top bar, in their order. */
import { ExportMenu } from '../export/ExportMenu.tsx';
import type { PagePart } from '../parts/Part.tsx';

export const MENUS: readonly PagePart[] = [{ key: 'export', title: 'export.open', component: ExportMenu }];
