// Stops the editors from marking Arabic digits and single letters with boxes: Monaco treats them as letters that
// imitate Latin ones.
import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const PLAIN = { unicodeHighlight: { ambiguousCharacters: false } };

export function PlainUnicode(): null {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (monaco === undefined) return undefined;
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(PLAIN);
    const later = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(PLAIN));
    return () => later.dispose();
  }, [monaco]);
  return null;
}
