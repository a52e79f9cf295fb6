/** Which of the two text formats a scraper prefers, by its `Accept` header. */
import type { MetricsFormat } from './metrics.ts';

/** OpenMetrics, unless the header names `text/plain` alone or with a larger weight. */
export function acceptedFormat(accept = '*/*'): MetricsFormat {
  const weights = new Map<string, number>();
  for (const range of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const [weight = '1'] = parameters.filter((each) => each.startsWith('q=')).map((each) => each.slice(2));
    weights.set(type, Math.max(weights.get(type) ?? 0, Number(weight) || 0));
  }
  const weightOf = (type: string, group: string): number =>
    weights.get(type) ?? weights.get(group) ?? weights.get('*/*') ?? 0;
  const text = weightOf('text/plain', 'text/*');
  return text > weightOf('application/openmetrics-text', 'application/*') ? 'text' : 'openmetrics';
}
