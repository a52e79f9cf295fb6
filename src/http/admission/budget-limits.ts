/** What one client may request a minute by the settings. Without settings it depends on who can reach the server. */
import type { Config } from '../../config.ts';
import { isLoopback } from '../hosts.ts';
import type { BudgetLimits } from './budgets.ts';

/** A hundred requests a second, and two of the heaviest: more than one person or program that behaves. */
const OPEN: BudgetLimits = { clientRequestsPerMinute: 6_000, clientComplexityPerMinute: 30_000_000 };
const LOOPBACK: BudgetLimits = { clientRequestsPerMinute: 0, clientComplexityPerMinute: 0 };

type Settings = Pick<Config, 'host' | 'clientRequestsPerMinute' | 'clientComplexityPerMinute'>;

export function budgetLimits({ host, clientRequestsPerMinute, clientComplexityPerMinute }: Settings): BudgetLimits {
  const usual = isLoopback(host) ? LOOPBACK : OPEN;
  return {
    clientRequestsPerMinute: clientRequestsPerMinute ?? usual.clientRequestsPerMinute,
    clientComplexityPerMinute: clientComplexityPerMinute ?? usual.clientComplexityPerMinute,
  };
}
