/** A text in the language of the view, or else in the first that it has, marked with its language and direction. */
import type { ReactNode } from 'react';
import { directionOf, textIn, type LocalizedText } from '../../model/languages.ts';
import { useView } from '../state/store.tsx';

export function Localized({ texts }: { readonly texts: readonly LocalizedText[] }): ReactNode {
  const { language } = useView();
  const shown = textIn(texts, language);
  return shown === undefined ? null : <InLanguage {...shown} />;
}

export function InLanguage({ language, text }: LocalizedText): ReactNode {
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
