/** Reads text with the reference parser of OpenMetrics, which is Python's. It is installed at a fixed version into `node_modules/.cache`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VERSION = '0.26.0';
const venv = resolve(import.meta.dirname, `../../node_modules/.cache/prometheus-client-${VERSION}`);
const READ = `
import sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families
print(len(list(text_string_to_metric_families(sys.stdin.read()))))`;

/**
 * Returns the number of metrics.
 * @throws {Error} if the text is not OpenMetrics, or if Python or the package registry does not work
 */
export function countOpenMetrics(text: string): number {
  const python = join(venv, 'bin/python');
  if (!existsSync(join(venv, 'installed'))) {
    execFileSync('python3', ['-m', 'venv', '--clear', venv], { stdio: 'inherit' });
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', `prometheus_client==${VERSION}`], { stdio: 'inherit' });
    execFileSync('touch', [join(venv, 'installed')]);
  }
  return Number(execFileSync(python, ['-c', READ], { input: text }).toString());
}
