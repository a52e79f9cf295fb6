/** The canvas measures its labels once: the fonts must be loaded before. */
import { useEffect, useState } from 'react';

/** 1_500: after that the labels are drawn with the fonts that are loaded. */
const PATIENCE_MILLIS = 1_500;

export function useFontsReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), PATIENCE_MILLIS);
    const sample = 'سند Sanad';
    const wanted = ['500 12px "IBM Plex Sans Arabic"', '600 12px "IBM Plex Sans Arabic"'];
    Promise.all(wanted.map(async (font) => await document.fonts.load(font, sample)))
      .then(() => setReady(true))
      .catch(() => setReady(true));
    return () => clearTimeout(timer);
  }, []);
  return ready;
}
