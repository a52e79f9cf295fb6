/** Messages, names and words of the vocabulary in the language of the view. */
import { useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import type { EntityType, Language } from '../state/view.ts';
import { formatDate, formatEdtf } from './dates.ts';
import { message, number, type Values } from './format.ts';
import type { MessageKey } from './messages.ts';

export interface Text {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly number: (value: number) => string;
  readonly date: (day: string) => string;
  readonly edtf: (date: string) => string;
  /** A name in the language of the view; never empty. */
  readonly name: (named: { readonly name: string; readonly nameAr: string }) => string;
}

/** For what is drawn before the first answer. */
export function useText(): Text {
  const { language } = useView();
  return useMemo(
    () => ({
      language,
      t: (key, values) => message(language, key, values),
      number: (value) => number(language, value),
      date: (day) => formatDate(language, day),
      edtf: (date) => formatEdtf(language, date),
      name: ({ name, nameAr }) => (language === 'ar' && nameAr !== '' ? nameAr : name),
    }),
    [language],
  );
}

/** Labels of the vocabulary: a dossier may bring words of its own, so none of them stands in the page. */
export interface Labels {
  /** As read from its subject, or, `inverse`, from its object. */
  readonly relation: (type: string, inverse?: boolean) => string;
  readonly isSymmetric: (type: string) => boolean;
  /** Of a term: ROLE, ACT, MEDIUM, KIND, MEASURE. */
  readonly word: (term: string, name: string) => string;
  readonly entityType: (type: EntityType) => string;
}

export function useLabels(): Labels {
  const { language, t } = useText();
  const { vocabulary } = useData().start;
  return useMemo(() => {
    const rows = new Map(vocabulary.map((row) => [`${row.term} ${row.name}`, row]));
    const arabic = language === 'ar';
    const word = (term: string, name: string): string => {
      const row = rows.get(`${term} ${name}`);
      return (arabic ? row?.labelAr : row?.label) ?? name;
    };
    return {
      word,
      relation: (type, inverse = false) => {
        const row = rows.get(`PREDICATE ${type}`);
        const turned = arabic ? row?.inverseLabelAr : row?.inverseLabel;
        return (inverse ? turned : null) ?? word('PREDICATE', type);
      },
      isSymmetric: (type) => rows.get(`PREDICATE ${type}`)?.symmetric === true,
      entityType: (type) => t(`type.${type}`),
    };
  }, [vocabulary, language, t]);
}
