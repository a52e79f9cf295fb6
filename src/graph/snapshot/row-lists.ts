/** Where the list of each row begins and ends. Lists of a snapshot that was read follow one another; later ones are anywhere. */
export interface RowLists {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** @param offsets row r has the places from `offsets[r]` to before `offsets[r + 1]` */
export function rowLists(offsets: Uint32Array): RowLists {
  return { starts: offsets.subarray(0, -1), ends: offsets.subarray(1) };
}
