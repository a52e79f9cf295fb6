/** The worker in which arrangements are computed: a question in, its answer out, with the number of the question. */
import { arrange, type ToArrange } from './arrange.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly ticket: number; readonly wanted: ToArrange }>) => {
  postMessage({ ticket: data.ticket, places: arrange(data.wanted) });
});
