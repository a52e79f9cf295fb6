/** Messages, names and words of the vocabulary in the language of the view. */
import { agreeing } from './agreement.ts';
import { ownText } from './own-text.ts';
import { useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import { openEnd } from '../../model/open-end.ts';
import { datesIn } from './dates.ts';
import { message, number } from './format.ts';
import { localeOf } from './month-names.ts';
import type { Labels, Text } from './text.ts';

/** Works before the first answer of the API. */
export function useText(): Text {
  const { language, months } = useView();
  return useMemo(
    () => ({
      language,
      ...datesIn(language, localeOf(language, months, navigator.languages)),
      t: (key, values) => message(language, key, values),
      number: (value) => number(language, value),
      own: (texts) => ownText(texts, language),
      name: ({ names }) => ownText(names, language),
    }),
    [language, months],
  );
}

export function useLabels(): Labels {
  const { language, t } = useText();
  const { vocabulary } = useData().start;
  return useMemo(() => {
    const rows = new Map(vocabulary.map((row) => [`${row.term} ${row.name}`, row]));
    const word = (term: string, name: string): string => {
      const row = rows.get(`${term} ${name}`);
      return row === undefined ? name : ownText(row.labels, language);
    };
    return {
      word,
      relation: (type, inverse = false) => {
        const row = rows.get(`PREDICATE ${type}`);
        const turned = inverse && row !== undefined && row.inverseLabels.length > 0;
        return turned ? ownText(row.inverseLabels, language) : word('PREDICATE', type);
      },
      ofSubject: (type, subject) => {
        const label = word('PREDICATE', type);
        if (subject === null || subject === undefined) return label;
        return agreeing(language, label, { name: ownText(subject.names, language), type: subject.__typename });
      },
      isSymmetric: (type) => rows.get(`PREDICATE ${type}`)?.symmetric === true,
      family: (type) => rows.get(`PREDICATE ${type}`)?.family ?? null,
      level: (type) => rows.get(`PREDICATE ${type}`)?.subjectIs ?? null,
      openEnd: (type, end, polarity) => {
        const row = rows.get(`PREDICATE ${type}`);
        const allowed = (end === 'SUBJECT' ? row?.domain : row?.range) ?? [];
        return row !== undefined && allowed.length === 0 ? null : word('WORDING', openEnd(allowed, polarity));
      },
      entityType: (type) => t(`type.${type}`),
    };
  }, [vocabulary, language, t]);
}
