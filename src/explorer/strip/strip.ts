/** The parts of the strip below the stage, in their order. */
import type { ComponentType } from 'react';
import { TimeStrip } from './time/TimeStrip.tsx';

export const STRIP: readonly ComponentType[] = [TimeStrip];
