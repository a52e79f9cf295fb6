/** What stands in the strip below the stage, in this order. */
import type { ComponentType } from 'react';

export const STRIP: readonly ComponentType[] = [];
