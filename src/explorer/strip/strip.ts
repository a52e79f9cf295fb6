/** What stands in the strip below the stage, in this order. */
import type { ComponentType } from 'react';
import { TimeStrip } from './time/TimeStrip.tsx';

export const STRIP: readonly ComponentType[] = [TimeStrip];
