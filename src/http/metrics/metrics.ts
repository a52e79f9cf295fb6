/** What the server counts, in the text formats of Prometheus and of OpenMetrics 1.0. docs/metrics.md has a table of all metrics. */
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type Metric,
  type OpenMetricsContentType,
} from 'prom-client';
import type { Outcome } from '../../graphql/context.ts';
import { READ_METRICS, type Reading, type ReadMetric } from './read-metrics.ts';

/** From 5 ms to 30 s: a light request takes milliseconds, and the default deadline is ten seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The metrics of the process that are served. `prom-client` has more; the others are deprecated, or say little about Sanad. */
const OF_PROCESS =
  /^(process_(cpu_(user_|system_)?seconds_total|start_time_seconds|resident_memory_bytes|(open|max)_fds)|nodejs_(eventloop_lag_((mean|max|p50|p90|p99)_)?seconds|heap_size_(total|used)_bytes|external_memory_bytes|gc_duration_seconds|version_info))$/;

/** The codes of docs/limits.md, and those of Apollo Server. Any other is counted as OTHER, so that the number of series has a bound. */
const CODES = new Set([
  'OK',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'REQUEST_TOO_LARGE',
  'SERVER_BUSY',
  'SERVICE_UNAVAILABLE',
  'TIMED_OUT',
  'TOO_MANY_REQUESTS',
  'UNSUPPORTED_MEDIA_TYPE',
]);

export type MetricsFormat = 'openmetrics' | 'text';

export class Metrics {
  readonly #registry = new Registry();
  readonly #read: readonly (Pick<ReadMetric, 'labels' | 'samples'> & { readonly metric: Counter | Gauge })[];
  readonly #http: Counter<'route' | 'status'>;
  readonly #graphql: Counter<'operation' | 'code'>;
  readonly #duration: Histogram<'operation'>;

  constructor() {
    const registers = [this.#registry];
    this.#http = new Counter({
      name: 'sanad_http_requests_total',
      help: 'HTTP requests that were answered, by route and status',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#graphql = new Counter({
      name: 'sanad_graphql_requests_total',
      help: 'GraphQL requests that were answered, by root field and by the code of the first error',
      labelNames: ['operation', 'code'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'sanad_graphql_request_duration_seconds',
      help: 'Time from the arrival of a GraphQL request until its answer was sent, the wait in the queue included',
      labelNames: ['operation'],
      buckets: SECONDS,
      registers,
    });
    this.#read = READ_METRICS.map(({ name, type, help, labels, samples }) => {
      const settings = { name, help, labelNames: [...labels], registers };
      return { metric: type === 'counter' ? new Counter(settings) : new Gauge(settings), labels, samples };
    });
    const ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
    for (const metric of metricsOf(ofProcess)) {
      if (OF_PROCESS.test(nameOf(metric))) this.#registry.registerMetric(metric);
    }
  }

  countHttp(route: string, status: number): void {
    this.#http.inc({ route, status: String(status) });
  }

  countGraphql({ operation, code }: Outcome, seconds: number): void {
    this.#graphql.inc({ operation, code: CODES.has(code) ? code : 'OTHER' });
    this.#duration.observe({ operation }, seconds);
  }

  async text(reading: Reading, format: MetricsFormat): Promise<string> {
    for (const { metric, labels: names, samples } of this.#read) {
      metric.reset();
      // Without samples, prom-client keeps a value 0 of a metric without labels, which would be false.
      const values = samples(reading);
      if (values.length === 0 && names.length === 0) metric.remove();
      for (const [labels, value] of values) metric.inc(labels, value);
    }
    if (format === 'text') return await this.#registry.metrics();
    const registry = new Registry<OpenMetricsContentType>();
    registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
    // A registry of this kind renames the counters that it holds. It receives objects that inherit from them, so that the names
    // of the metrics themselves stay as they are.
    for (const metric of metricsOf(this.#registry)) registry.registerMetric(Object.create(metric) as Metric);
    return await registry.metrics();
  }
}

export function contentTypeOf(format: MetricsFormat): string {
  return format === 'text' ? Registry.PROMETHEUS_CONTENT_TYPE : Registry.OPENMETRICS_CONTENT_TYPE;
}

/** The type of prom-client says that these are descriptions; they are the metrics. */
function metricsOf(registry: Registry): Metric[] {
  return registry.getMetricsAsArray() as unknown as Metric[];
}

function nameOf(metric: Metric): string {
  return (metric as Metric & { readonly name: string }).name;
}
