/** Who did what to whom: three fields, each found by letters. Either end may be left open. */
import type { ReactNode } from 'react';
import type { DeskWord } from '../../../desk/contract.ts';
import { useData } from '../../api/data.tsx';
import { useDesk } from '../../state/desk.tsx';
import { useNames } from '../../state/useNames.ts';
import { useWords } from '../../state/useWords.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, textOf } from '../draft.ts';
import { FIELD_IDS, focusField } from '../field-ids.ts';
import { labelsFor, takesObject } from '../find-predicates.ts';
import { EntityField } from './EntityField.tsx';
import { useFaults } from './FieldFaults.tsx';
import { PredicateField } from './PredicateField.tsx';
import { Why } from './Why.tsx';

/** In the range of a predicate: a text may stand in place of an object. */
const VALUE = 'VALUE';

export function EndFields({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { document } = useData();
  const { dispatch } = useDesk();
  const names = useNames();
  const { find } = useWords();
  const { row } = draft;
  const [subject, predicate, object, content, value] = ['subject', 'predicate', 'object', 'content', 'value'].map(
    (column) => textOf(row, column),
  ) as [string, string, string, string, string];
  const word = find('predicates', predicate);
  const hasObject = takesObject(word);
  const set = (column: string, to: string | undefined): void => dispatch({ type: 'column', column, value: to });
  const clearObject = (): void => {
    for (const column of ['object', 'content', 'value']) set(column, undefined);
  };
  const onField = (field: string) => (): void => dispatch({ type: 'field', field });
  const afterPredicate = (chosen: DeskWord | undefined): void =>
    focusField(takesObject(chosen) ? FIELD_IDS.object : FIELD_IDS.text);
  // Hooks come before what may be left out.
  const [faultsOfSubject, faultsOfPredicate, faultsOfObject] = [
    useFaults('subject'),
    useFaults('predicate'),
    useFaults('object', 'content', 'value'),
  ];
  const claim = content === '' ? undefined : document?.claims.find(({ id }) => id === content);
  const other = value !== '' ? `“${value}”` : content !== '' ? (claim?.worded ?? content) : undefined;
  return (
    <div className="ends">
      <EntityField
        id={FIELD_IDS.subject}
        label={d('field.subject')}
        value={subject}
        labels={labelsFor(word, 'domain')}
        onChange={(id) => set('subject', id)}
        onNext={() => focusField(FIELD_IDS.predicate)}
        onFocus={onField('subject')}
        faults={faultsOfSubject}
        notes={<Why draft={draft} columns={['subject']} />}
      />
      <PredicateField
        value={predicate}
        ends={{ subject: names.label(subject), object: names.label(object) }}
        onChange={(chosen) => set('predicate', chosen?.name)}
        onNext={afterPredicate}
        onFocus={onField('predicate')}
        faults={faultsOfPredicate}
        notes={<Why draft={draft} columns={['predicate']} />}
      />
      {/* Without an object the field stays where it is, so that what it holds is not hidden. */}
      {(hasObject || object + content + value !== '') && (
        <EntityField
          id={FIELD_IDS.object}
          label={d('field.object')}
          value={object}
          {...(other === undefined ? {} : { other })}
          labels={labelsFor(word, 'range')}
          takesClaim={word?.content === true}
          takesValue={word?.range?.includes(VALUE) === true}
          onChange={(id) => {
            clearObject();
            set('object', id);
          }}
          onOther={(found) => {
            clearObject();
            if (found.kind === 'claim') set('content', found.row.id);
            else set('value', found.text);
          }}
          onNext={() => focusField(FIELD_IDS.text)}
          onFocus={onField('object')}
          faults={faultsOfObject}
          notes={<Why draft={draft} columns={['object', 'content', 'value']} />}
        />
      )}
      {subject === '' && object + content + value !== '' && <p className="small">{d('end.someone')}</p>}
      {names.label(subject) === null && subject !== '' && (
        <p className="finding">{d('entity.unknown', { id: subject })}</p>
      )}
    </div>
  );
}
