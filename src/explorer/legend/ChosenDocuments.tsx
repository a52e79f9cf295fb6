/** The documents by which the page is filtered, each with a box that takes it out. */
import type { ReactNode } from 'react';
import { useDocuments } from '../api/claims.ts';
import { useStore } from '../state/store.tsx';
import { chosen } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { Choices } from './Choices.tsx';

export function ChosenDocuments(): ReactNode {
  const { documents } = useStore().view.filters;
  return documents.length === 0 ? null : <Documents ids={documents} />;
}

function Documents({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { dispatch } = useStore();
  const { t, own } = useText();
  const known = useDocuments();
  return (
    <Choices
      title={t('legend.documents')}
      choice={{ but: false, names: ids }}
      rows={ids.map((id) => {
        const titles = known.get(id)?.titles;
        return { name: id, label: titles === undefined ? id : own(titles), ...(titles && { texts: titles }), hint: id };
      })}
      onChange={(choice) =>
        dispatch({ type: 'filter', filters: { documents: ids.filter((id) => !choice.but && chosen(choice, id)) } })
      }
    />
  );
}
