/** The page that leads to the others. */
import { share } from './counts.ts';
import { html, type Html, type Part } from './html.ts';
import { framed } from './page.ts';
import type { DocumentPage, DossierReport } from './pages.ts';
import { arabic } from './words.ts';

export function indexPage(reports: readonly DossierReport[]): string {
  return framed(
    'Sanad: report',
    '',
    html`<header class="top"><h1>Claims against their documents</h1></header>
      <main>${reports.map(dossier)}</main>`,
  );
}

function dossier({ content, pages }: DossierReport): Html {
  const { id, title, titleAr, codebook, codedBy, reviewed } = content.dossier;
  return html`<section class="dossier">
    <h2><bdi>${title}</bdi></h2>
    <p class="title-ar">${arabic(titleAr)}</p>
    <p class="facts">
      <code>${id}</code> <span class="dot">·</span> codebook <bdi>${codebook}</bdi> <span class="dot">·</span> coded by
      <bdi>${codedBy}</bdi> <span class="dot">·</span> ${reviewed ? 'reviewed' : 'not reviewed'}
      <span class="dot">·</span> ${content.claims.size} claims, ${content.entities.size} entities,
      ${content.contradictions.size} contradictions
    </p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>Document</th>
            <th>Claims</th>
            <th>Passages</th>
            <th>Covered</th>
            <th>Letters left</th>
          </tr>
        </thead>
        <tbody>
          ${[...pages.values()].map((page) => row(id, page))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row(folder: string, { document, claims, passages, coverage, found }: DocumentPage): Html {
  const all = [...passages.values()].flat();
  const wrong = all.filter(({ verdict }) => verdict === 'WRONG').length;
  const state = { SAME: '', CHANGED: ' (other bytes)', MISSING: ' (not at hand)', UNREADABLE: ' (unreadable)' }[
    found.state
  ];
  return html`<tr>
    <td>
      <a href="${folder}/${document.id}.html"><bdi>${document.title}</bdi></a
      ><br />${arabic(document.titleAr)}<br /><code>${document.id}</code> <bdi>${document.file}</bdi>${state}
    </td>
    ${figure('Claims', claims.length)}
    ${figure('Passages', wrong === 0 ? all.length : html`${all.length}, <span class="wrong">${wrong} wrong</span>`)}
    ${figure('Covered', coverage === undefined ? '–' : share(coverage.covered, coverage.codePoints))}
    ${figure('Letters left', coverage === undefined ? '–' : coverage.letters - coverage.lettersCovered)}
  </tr> `;
}

function figure(name: string, value: Part): Html {
  return html`<td class="figure" data-name="${name}">${value}</td>`;
}
