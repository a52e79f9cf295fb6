/** The parts of the strip below the stage, in their order. */
import type { PagePart } from '../parts/Part.tsx';
import { TimeStrip } from './time/TimeStrip.tsx';

export const STRIP: readonly PagePart[] = [{ key: 'time', title: 'time.label', component: TimeStrip }];
