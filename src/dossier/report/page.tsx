/** The page of one document, and the frame that all pages share. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { ReactElement, ReactNode } from 'react';
import type { CodePoints } from '../../model/code-points.ts';
import { groupBy } from '../../model/group-by.ts';
import type { FoundDocument } from '../verify/find-document.ts';
import type { DocumentRow } from '../read/table-schema.ts';
import { claimCard } from './claim.tsx';
import { counts } from './counts.tsx';
import { linesOf } from './lines.ts';
import { all, pageMarkup } from './markup.ts';
import type { Claim, DocumentPage, DossierReport } from './pages.ts';
import { claimClass, leftOut, markedLines } from './text.tsx';
import { formsOf } from '../../model/languages.ts';
import { DOT, each, inLanguage } from './words.tsx';

/** Renders a whole page. The page loads nothing from other addresses and runs no script. */
export function framed(title: string, rules: string, body: ReactNode): string {
  return pageMarkup(
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name={REPORT_MARK.name} content={REPORT_MARK.content} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: `${readFileSync(STYLES, 'utf8')}${rules}` }} />
      </head>
      <body>{body}</body>
    </html>,
  );
}

/** The mark by which a later report finds the pages of an earlier one. */
const REPORT_MARK = { name: 'generator', content: 'sanad report' };

/** Returns true if this command wrote the page, in this version or an earlier one. */
export function isReportPage(markup: string): boolean {
  return new RegExp(`<meta name="${REPORT_MARK.name}" content="${REPORT_MARK.content}" ?/>`).test(markup);
}

const STYLES = fileURLToPath(new URL('./report.css', import.meta.url));

export function documentPage(report: DossierReport, page: DocumentPage): string {
  const { document, found } = page;
  const [title, ...furtherTitles] = formsOf(document, 'title', report.content.languages);
  return framed(
    document.title,
    lighting(page),
    <>
      <header className="top">
        <nav>
          <a href="../index.html">All documents</a>
          {DOT}
          <bdi>{report.content.dossier.title}</bdi>
        </nav>
        <h1>{title !== undefined && inLanguage(title)}</h1>
        {all(furtherTitles.map((further) => <p className="further-title">{inLanguage(further)}</p>))}
        {facts(report, document)} {counts(page)} {stateOf(report, page, found)}
      </header>
      <main>{'text' in found ? withText(report, page, found.text) : withoutText(report, page)}</main>
    </>,
  );
}

function withoutText(report: DossierReport, page: DocumentPage): ReactElement {
  return <section className="claims">{all(page.claims.map((claim) => claimCard(report, page, claim)))}</section>;
}

/** Shows text and claims side by side: each claim beside the line in which its first passage begins. */
function withText(report: DossierReport, page: DocumentPage, text: CodePoints): ReactElement {
  const lines = linesOf(text);
  const marked = markedLines(text, page, lines, report.words);
  const lineOf = ({ id }: Claim): number => {
    const start = page.passages.get(id)?.find(({ at }) => at !== undefined)?.at?.start;
    return start === undefined ? -1 : lines.findIndex(({ end }) => start < end);
  };
  const beside = groupBy(page.claims, lineOf);
  const cards = (line: number): ReactNode =>
    all((beside.get(line) ?? []).map((claim) => claimCard(report, page, claim)));
  return (
    <>
      {leftOut(text, page, lines)}
      {beside.has(-1) && (
        <section className="lost">
          <h2>Without a place in the text</h2>
          <div className="claims">{cards(-1)}</div>
        </section>
      )}
      {all(
        marked.map((line, index) => (
          <section className="row">
            <div className="source">{line}</div>
            <div className="claims">{cards(index)}</div>
          </section>
        )),
      )}
    </>
  );
}

function facts({ words }: DossierReport, document: DocumentRow): ReactElement {
  const { id, file, url, archiveUrl, author, publishedBy, publishedOn, publishedBasis, language } = document;
  const { kind, citation, licence, supersedes, identifiers = [] } = document;
  const published = [publishedOn, publishedBasis?.toLowerCase()].filter((part) => part !== undefined).join(', ');
  return (
    <p className="facts">
      <code>{id}</code>
      {all(
        [kind?.toLowerCase(), file, citation, ...identifiers].map(
          (part) =>
            part !== undefined && (
              <>
                {DOT}
                <bdi>{part}</bdi>
              </>
            ),
        ),
      )}
      {DOT}
      {language}
      {DOT}
      {publishedBy === undefined ? 'nobody is named as the publisher' : each(words.entityName(publishedBy))}
      {author !== undefined && (
        <>
          {DOT}
          <bdi>{author}</bdi>
        </>
      )}
      {DOT}
      {published === '' ? 'undated' : published}
      {link(url, 'source')}
      {link(archiveUrl, 'archived')}
      {licence !== undefined && (
        <>
          {DOT}
          <bdi>{licence}</bdi>
        </>
      )}
      {supersedes !== undefined && (
        <>
          {DOT}
          supersedes <a href={`${supersedes}.html`}>{supersedes}</a>
        </>
      )}
    </p>
  );
}

/** Renders nothing unless the address is a web address: a row may hold any address, and a click must lead only to the web. */
function link(address: string | undefined, name: string): ReactNode {
  return (
    address !== undefined &&
    /^https?:\/\//i.test(address) && (
      <>
        {DOT}
        <a href={address} rel="noreferrer">
          {name}
        </a>
      </>
    )
  );
}

function stateOf({ folders }: DossierReport, { document }: DocumentPage, found: FoundDocument): ReactElement {
  if (found.state === 'NO_FILE') {
    return <p className="warning">The document has no file: its passages are only pointed to.</p>;
  }
  if (found.state === 'MISSING') {
    return (
      <p className="warning">
        The document is not at hand, so its passages are only pointed to. Looked for <bdi>{document.file}</bdi> in{' '}
        {folders.join(' and ')}; name its folder by --documents FOLDER.
      </p>
    );
  }
  if (found.state === 'UNREADABLE') {
    return (
      <p className="warning">
        <bdi>{found.path}</bdi> {found.reason}: its passages are only pointed to.
      </p>
    );
  }
  return (
    <>
      {found.state === 'CHANGED' && changed(found, document)}
      {LEGEND}
    </>
  );
}

function changed({ path, sha256 }: Extract<FoundDocument, { state: 'CHANGED' }>, document: DocumentRow): ReactElement {
  return (
    <p className="warning">
      <bdi>{path}</bdi> is not the file of which the dossier speaks (its sha256 is {sha256}, and not {document.sha256}):
      passages were sought by length and hash.
    </p>
  );
}

const LEGEND = (
  <p className="legend">
    <span className="in d1">covered by a claim</span> <span className="in d2">by two</span>{' '}
    <span className="in d3">by more</span> <span className="out">covered by none</span>{' '}
    <span className="hint">
      A number leads to its claim, a claim&apos;s passage back to the text; point at either, and both light up.
    </span>
  </p>
);

/** The CSS rules that highlight all parts of one claim together. */
function lighting({ numbers }: DocumentPage): string {
  return [...numbers.values()]
    .map(claimClass)
    .map((name) => `main:has(.${name}:is(:hover,:target)) .${name}{--lit:var(--lit-ground)}`)
    .join('\n');
}
