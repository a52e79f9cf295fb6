/** The page of one document, and what all pages have around them. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { CodePoints } from '../../model/passages.ts';
import { groupBy } from '../../model/group-by.ts';
import type { FoundDocument } from '../verify/documents.ts';
import type { DocumentRow } from '../read/rows.ts';
import { claimCard } from './claim.ts';
import { counts } from './counts.ts';
import { html, raw, when, type Html } from './html.ts';
import { linesOf } from './lines.ts';
import type { Claim, DocumentPage, DossierReport } from './pages.ts';
import { claimClass, leftOut, markedLines } from './text.ts';
import { arabic, both } from './words.ts';

/** A whole page: nothing in it comes from elsewhere, and nothing in it runs. */
export function framed(title: string, rules: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        ${raw(REPORT_MARK)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${title}</title>
        <style>
          ${raw(readFileSync(STYLES, 'utf8'))}${raw(rules)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

/** By which a later report knows the pages of an earlier one. */
export const REPORT_MARK = '<meta name="generator" content="sanad report" />';

const STYLES = fileURLToPath(new URL('./report.css', import.meta.url));

export function documentPage(report: DossierReport, page: DocumentPage): string {
  const { document, found } = page;
  const rows =
    'text' in found
      ? withText(report, page, found.text)
      : html`<section class="claims">${page.claims.map((claim) => claimCard(report, page, claim))}</section>`;
  const body = html`<header class="top">
      <nav>
        <a href="../index.html">All documents</a> <span class="dot">·</span> <bdi>${report.content.dossier.title}</bdi>
      </nav>
      <h1><bdi>${document.title}</bdi></h1>
      <p class="title-ar">${arabic(document.titleAr)}</p>
      ${facts(report, document)} ${counts(page)} ${stateOf(report, page, found)}
    </header>
    <main>${rows}</main>`;
  return framed(document.title, lighting(page), body);
}

/** Text and claims side by side: each claim beside the line in which its first passage begins. */
function withText(report: DossierReport, page: DocumentPage, text: CodePoints): Html {
  const lines = linesOf(text);
  const marked = markedLines(text, page, lines);
  const lineOf = ({ id }: Claim): number => {
    const start = page.passages.get(id)?.find(({ at }) => at !== undefined)?.at?.start;
    return start === undefined ? -1 : lines.findIndex(({ end }) => start < end);
  };
  const beside = groupBy(page.claims, lineOf);
  const cards = (line: number): Html[] => (beside.get(line) ?? []).map((claim) => claimCard(report, page, claim));
  const lost = cards(-1);
  return html`${leftOut(text, page, lines)}${
    lost.length === 0
      ? ''
      : html`<section class="lost">
          <h2>Not found in the text</h2>
          <div class="claims">${lost}</div>
        </section>`
  }
  ${marked.map(
    (line, index) =>
      html`<section class="row">
        <div class="source">${line}</div>
        <div class="claims">${cards(index)}</div>
      </section> `,
  )}`;
}

function facts(
  { words }: DossierReport,
  { id, file, url, archiveUrl, author, publishedBy, publishedOn, publishedBasis, language }: DocumentRow,
): Html {
  const published = [publishedOn, publishedBasis?.toLowerCase()].filter((part) => part !== undefined).join(', ');
  return html`<p class="facts">
    <code>${id}</code> <span class="dot">·</span> <bdi>${file}</bdi> <span class="dot">·</span> ${language}
    <span class="dot">·</span>
    ${both(words.entityName(publishedBy))}${when(author, (name) => html` <span class="dot">·</span> <bdi>${name}</bdi>`)}
    <span class="dot">·</span>
    ${published === '' ? 'undated' : published}${when(webAddress(url), (to) => link(to, 'source'))}${when(webAddress(archiveUrl), (to) => link(to, 'archived'))}
  </p>`;
}

function link(to: string, name: string): Html {
  return html` <span class="dot">·</span> <a href="${to}" rel="noreferrer">${name}</a>`;
}

/** An address that a click may lead to: a row could hold any other. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

function stateOf({ folders }: DossierReport, { document }: DocumentPage, found: FoundDocument): Html {
  if (found.state === 'MISSING') {
    return html`<p class="warning">
      The document is not at hand, so its passages are only pointed to. Looked for <bdi>${document.file}</bdi> in
      ${folders.join(' and ')}; name its folder by --documents FOLDER.
    </p>`;
  }
  if (found.state === 'UNREADABLE') {
    return html`<p class="warning"><bdi>${found.path}</bdi> ${found.reason}: its passages are only pointed to.</p>`;
  }
  return found.state === 'SAME' ? LEGEND : html`${changed(found, document)}${LEGEND}`;
}

function changed({ path, sha256 }: Extract<FoundDocument, { state: 'CHANGED' }>, document: DocumentRow): Html {
  return html`<p class="warning">
    <bdi>${path}</bdi> is not the file of which the dossier speaks (its sha256 is ${sha256}, and not
    ${document.sha256}): passages were sought by length and hash.
  </p>`;
}

const LEGEND = html`<p class="legend">
  <span class="in d1">covered by a claim</span> <span class="in d2">by two</span> <span class="in d3">by more</span>
  <span class="out">covered by none</span>
  <span class="hint">
    A number leads to its claim, a claim's passage back to the text; point at either, and both light up.
  </span>
</p>`;

/** What belongs to one claim lights up together. */
function lighting({ numbers }: DocumentPage): string {
  return [...numbers.values()]
    .map(claimClass)
    .map((name) => `main:has(.${name}:is(:hover,:target)) .${name}{--lit:var(--lit-ground)}`)
    .join('\n');
}
