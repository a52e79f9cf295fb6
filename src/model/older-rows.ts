/** Rows of predicates as they were before codes were optional, in databases and in files of dossiers. */

/**
 * Returns the row without the codes of the older form: `plover` by mode, `ftm` and `stix` as one word. Another row is returned itself. They cannot be converted,
 * since many were only the nearest code. A predicate that was FollowTheMoney's `Occupancy` keeps that it means holding a post.
 */
export function withoutOlderCodes(row: unknown): unknown {
  if (row === null || typeof row !== 'object' || !('ftm' in row) || typeof row.ftm !== 'string') return row;
  const { plover: _plover, ploverMode: _mode, ftm, stix: _stix, ...rest } = row as Record<string, unknown>;
  return ftm === 'Occupancy' ? { ...rest, holdsPost: true } : rest;
}
