/** The rules as a table in Markdown: `sanad lint --rules` prints it, and docs/lint.md contains it. */
import { RULES } from './rules/index.ts';

export function ruleTable(): string {
  const rows = RULES.map(({ id, level, holds }) => `| \`${id}\` | ${level.toLowerCase()} | ${holds} |\n`);
  return `| rule | level | what holds |\n|---|---|---|\n${rows.join('')}`;
}
