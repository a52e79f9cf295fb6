/** A value after it has stopped changing, so that not every letter sends a query. */
import { useEffect, useState } from 'react';

/** 140: more than the time between two letters of a fast typist. */
const SETTLED_MILLIS = 140;

export function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MILLIS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
