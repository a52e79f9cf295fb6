/** What stands in the top bar beside the frame's own buttons, in this order: each a button or a menu of its own. */
import type { ComponentType } from 'react';
import { ExportMenu } from '../export/ExportMenu.tsx';

export const MENUS: readonly ComponentType[] = [ExportMenu];
