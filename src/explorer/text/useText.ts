/** Messages, names and words of the vocabulary in the language of the view. */
import { useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import { openEnd } from '../../model/open-end.ts';
import { formatDate, formatEdtf } from './dates.ts';
import { message, number } from './format.ts';
import type { Labels, Text } from './text.ts';

/** Works before the first answer of the API. */
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
      openEnd: (type, end, polarity) => {
        const row = rows.get(`PREDICATE ${type}`);
        const allowed = (end === 'SUBJECT' ? row?.domain : row?.range) ?? [];
        return row !== undefined && allowed.length === 0 ? null : openEnd(allowed, polarity)[language];
      },
      entityType: (type) => t(`type.${type}`),
    };
  }, [vocabulary, language, t]);
}
