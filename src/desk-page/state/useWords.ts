/** Words of the vocabulary by their names, with labels in the language of the page. */
import { useMemo } from 'react';
import type { DeskState, DeskWord } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { useDeskText } from '../text/useDeskText.ts';

type Term = keyof DeskState['vocabulary'];

export interface Words {
  /** The label; the name itself, if the vocabulary has no such word. */
  readonly label: (term: Term, name: string) => string;
  readonly find: (term: Term, name: string) => DeskWord | undefined;
}

export function useWords(): Words {
  const { vocabulary } = useData().state;
  const { word } = useDeskText();
  return useMemo(() => {
    const find = (term: Term, name: string): DeskWord | undefined =>
      vocabulary[term].find((each) => each.name === name);
    return {
      find,
      label: (term, name) => {
        const found = find(term, name);
        return found === undefined ? name : word(found);
      },
    };
  }, [vocabulary, word]);
}
