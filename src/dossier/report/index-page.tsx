/** The index page, which links to the other pages. */
import type { ReactElement, ReactNode } from 'react';
import { share } from './counts.tsx';
import { all } from './markup.ts';
import { framed } from './page.tsx';
import type { DocumentPage, DossierReport } from './pages.ts';
import { formsOf } from '../../model/languages.ts';
import { DOT, inLanguage } from './words.tsx';

export function indexPage(reports: readonly DossierReport[]): string {
  return framed(
    'Sanad: report',
    '',
    <>
      <header className="top">
        <h1>Claims against their documents</h1>
      </header>
      <main>{all(reports.map(dossier))}</main>
    </>,
  );
}

const COLUMNS = ['Document', 'Claims', 'Passages', 'Covered', 'Letters left'];

function dossier({ content, pages }: DossierReport): ReactElement {
  const { id, codebook, codedBy, codedOn, licence, reviewed } = content.dossier;
  const [title, ...furtherTitles] = formsOf(content.dossier, 'title', content.languages);
  return (
    <section className="dossier">
      <h2>{title !== undefined && inLanguage(title)}</h2>
      {all(furtherTitles.map((each) => <p className="further-title">{inLanguage(each)}</p>))}
      <p className="facts">
        <code>{id}</code>
        {DOT}codebook <bdi>{codebook}</bdi>
        {DOT}coded by <bdi>{codedBy}</bdi>
        {codedOn !== undefined && (
          <>
            {' '}
            on <bdi>{codedOn}</bdi>
          </>
        )}
        {licence !== undefined && (
          <>
            {DOT}licence <bdi>{licence}</bdi>
          </>
        )}
        {DOT}
        {reviewed ? 'reviewed' : 'not reviewed'}
        {DOT}
        {content.claims.size} claims, {content.entities.size} entities, {content.disagreements.size} disagreements
      </p>
      <div className="wide">
        <table>
          <thead>
            <tr>{all(COLUMNS.map((name) => <th>{name}</th>))}</tr>
          </thead>
          <tbody>{all([...pages.values()].map((page) => row(id, page, content.languages)))}</tbody>
        </table>
      </div>
    </section>
  );
}

function row(
  folder: string,
  { document, claims, passages, coverage, found }: DocumentPage,
  languages: readonly string[],
): ReactElement {
  const [title, ...furtherTitles] = formsOf(document, 'title', languages);
  const judged = [...passages.values()].flat();
  const wrong = judged.filter(({ verdict }) => verdict === 'WRONG').length;
  const states = {
    SAME: '',
    CHANGED: ' (other bytes)',
    NO_FILE: '(no file)',
    MISSING: ' (not at hand)',
    UNREADABLE: ' (unreadable)',
  };
  const state = states[found.state];
  return (
    <tr>
      <td>
        <a href={`${folder}/${document.id}.html`}>{title !== undefined && inLanguage(title)}</a>
        <br />
        {all(
          furtherTitles.map((each) => (
            <>
              {inLanguage(each)}
              <br />
            </>
          )),
        )}
        <code>{document.id}</code> <bdi>{document.file}</bdi>
        {state}
      </td>
      {figure('Claims', claims.length)}
      {figure(
        'Passages',
        wrong === 0 ? (
          judged.length
        ) : (
          <>
            {judged.length}, <span className="wrong">{wrong} wrong</span>
          </>
        ),
      )}
      {figure('Covered', coverage === undefined ? '–' : share(coverage.covered, coverage.codePoints))}
      {figure('Letters left', coverage === undefined ? '–' : coverage.letters - coverage.lettersCovered)}
    </tr>
  );
}

function figure(name: string, value: ReactNode): ReactElement {
  return (
    <td className="figure" data-name={name}>
      {value}
    </td>
  );
}
