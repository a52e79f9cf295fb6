/** A value once it has stopped changing: so that not every letter is a question. */
import { useEffect, useState } from 'react';

/** 140: between the letters of somebody who types quickly. */
const SETTLED_MILLIS = 140;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MILLIS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
