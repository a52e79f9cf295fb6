/** A citation as HTML for the clipboard. React escapes the text. */
import { Fragment, type ReactNode } from 'react';
import { type Cited, citationLines } from './citation.ts';

export function CitationHtml({ cited }: { readonly cited: Cited }): ReactNode {
  const { language, permalink } = cited;
  return (
    <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {citationLines(cited).map((line, index) => (
        <Fragment key={index}>
          {line}
          <br />
        </Fragment>
      ))}
      <a href={permalink}>
        <bdi dir="ltr">{permalink}</bdi>
      </a>
    </p>
  );
}
