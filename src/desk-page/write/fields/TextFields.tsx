/** The paraphrase in each language of the dossier. Without one, the claim is worded from its row. */
import type { ReactNode } from 'react';
import { columnSuffix, directionOf } from '../../../model/languages.ts';
import { useData } from '../../api/data.tsx';
import { useDesk } from '../../state/desk.tsx';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, textOf } from '../draft.ts';
import { FIELD_IDS } from '../field-ids.ts';
import { useFaults } from './FieldFaults.tsx';

export function TextFields({ draft }: { readonly draft: Draft }): ReactNode {
  const { languages } = useData().state;
  return (
    <div className="paraphrases">
      {languages.map((language, index) => (
        <TextField key={language} draft={draft} language={language} isMain={index === 0} />
      ))}
    </div>
  );
}

function TextField({
  draft,
  language,
  isMain,
}: {
  readonly draft: Draft;
  readonly language: string;
  readonly isMain: boolean;
}): ReactNode {
  const { d, languageName } = useDeskText();
  const { dispatch } = useDesk();
  const column = isMain ? 'text' : `text${columnSuffix(language)}`;
  const faults = useFaults(column);
  return (
    <label className="paraphrase">
      <span>{d('text.in', { language: languageName(language) })}</span>
      <textarea
        id={isMain ? FIELD_IDS.text : undefined}
        rows={1}
        lang={language}
        dir={directionOf(language)}
        placeholder={isMain ? d('text.optional') : undefined}
        value={textOf(draft.row, column)}
        aria-invalid={faults === null ? undefined : true}
        onKeyDown={(event) => {
          // A paraphrase is one line: Enter goes on to the next language.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          event.currentTarget.closest('label')?.nextElementSibling?.querySelector('textarea')?.focus();
        }}
        onFocus={() => dispatch({ type: 'field', field: column })}
        onChange={(event) => dispatch({ type: 'column', column, value: event.target.value.replaceAll('\n', ' ') })}
      />
      {faults}
    </label>
  );
}
