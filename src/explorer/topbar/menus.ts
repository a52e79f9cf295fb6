/** Additional buttons of the top bar, in their order. */
import type { ComponentType } from 'react';
import { ExportMenu } from '../export/ExportMenu.tsx';

export const MENUS: readonly ComponentType[] = [ExportMenu];
