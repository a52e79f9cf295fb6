/** Language, direction, colours and title of the document follow the view. */
import { useLayoutEffect } from 'react';
import { useView } from '../state/store.tsx';
import { message } from '../text/format.ts';
import { useTone } from './useTone.ts';

export function useDocument(): void {
  const { language } = useView();
  const tone = useTone();
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
    root.dataset['tone'] = tone;
    document.title = `${message(language, 'app.title')} · ${message(language, 'app.tagline')}`;
  }, [language, tone]);
}
