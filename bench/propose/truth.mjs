/** What the claims of a dossier say about one document: the truth by which proposals are measured. README.md defines each measure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../../dist/dossier/read/read-dossier.js';
import { readDossierFiles } from '../../dist/dossier/read/read-dossier-files.js';
import { CodePoints } from '../../dist/model/code-points.js';
import { foldedWord, wordsOf } from '../../dist/propose/text/words.js';

/** @typedef {{id: string, label: string, forms: string[]}} Entity */

/** Reads a dossier whose rows are all plain: then no database is asked. */
export async function readDossier(folder, documents) {
  const reading = await readAll(/** @type {any} */ ({}), await readDossierFiles(folder));
  if (reading.faults.length > 0) throw new Error(`${folder}: ${[...reading.faults][0].reason}`);
  const entities = new Map(
    [...reading.entities.values()].map((row) => [row.id, { id: row.id, label: row.label, forms: formsOf(row) }]),
  );
  const claims = [...reading.claims.values()];
  const texts = [...reading.documents.values()]
    .filter(({ file }) => file !== undefined)
    .map((row) => ({ row, text: new CodePoints(readFileSync(join(documents, row.file), 'utf8')) }));
  return { entities, claims, texts };
}

function formsOf(row) {
  const names = Object.entries(row).flatMap(([column, value]) => (/^name([A-Z]|$)/.test(column) ? [value] : []));
  return [...names, ...(row.aliases ?? [])];
}

/** The ids of all entities that a claim names. */
export function namedBy(claim) {
  const words = [...claim.participants, ...claim.attribution, ...claim.quantities].join(' ').split(/\s+/);
  return new Set([claim.subject, claim.object, claim.about, ...words].filter((id) => id !== undefined));
}

/** The passages of a claim in the text of its document, as spans of code points. */
export function spansOf(claim, document) {
  return claim.passages.flatMap((passage) => {
    const [, other, start, end] = /^(?:([a-z0-9-]+) )?(\d+)-(\d+) [0-9a-f]{64}$/.exec(passage) ?? [];
    const isHere = start !== undefined && (other ?? claim.document) === document;
    return isHere ? [{ start: Number(start), end: Number(end) }] : [];
  });
}

/** The actors of the last step of a claim's attribution, if somebody other than the publisher speaks. */
export function lastSpeakers(claim, publisher) {
  const step = claim.attribution.at(-1);
  const [actors] = / [A-Z][A-Z_]+(?: |$)/.test(step) ? [step.split(/ [A-Z][A-Z_]+(?: |$)/)[0]] : [step];
  const ids = actors.split(' + ').map((id) => id.trim());
  return claim.attribution.length === 1 && ids.length === 1 && ids[0] === publisher ? [] : ids;
}

const LOOSE_PREFIX = /^[وفبكلاس]{0,3}$/;

/** All places within a span at which a form of an entity stands, found by comparing word with word. */
export function occurrences(text, span, entity) {
  const slice = text.slice(span.start, span.end);
  const words = wordsOf(slice);
  const found = [];
  for (const form of entity.forms) {
    const parts = wordsOf(form).map(({ folded }) => folded);
    if (parts.length === 0) continue;
    for (let at = 0; at + parts.length <= words.length; at += 1) {
      const fits = parts.every((part, index) => {
        const { folded } = words[at + index];
        if (index > 0) return folded === part;
        const rest = part.startsWith('ال') ? part.slice(2) : part;
        const isJoined = folded.endsWith(rest) && LOOSE_PREFIX.test(folded.slice(0, folded.length - rest.length));
        return (
          folded === part ||
          (/^[\u0620-\u064a]/.test(part) && rest.length > 2 && part.startsWith('ال') && isJoined) ||
          (isJoined &&
            rest === part &&
            part.length > 2 &&
            /^[وفبكل]{1,2}$/.test(folded.slice(0, folded.length - part.length)))
        );
      });
      if (!fits) continue;
      const units = new CodePoints(slice);
      found.push({
        start: span.start + units.codePointAt(words[at].start),
        end: span.start + units.codePointAt(words[at + parts.length - 1].end),
      });
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && holds(other, one) && !holds(one, other)));
}

export const holds = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;
export const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** True if the words of a speaker and a form of a name are the same person: one has all words of the other. */
export function sameWords(text, entity) {
  const parts = (words) => wordsOf(words).map(({ folded }) => foldedWord(folded).replace(/^(?:و|ل|ب)?ال|^لل/, ''));
  const said = new Set(parts(text));
  return entity.forms.some((form) => {
    const own = parts(form);
    return (
      own.length > 0 &&
      said.size > 0 &&
      (own.every((word) => said.has(word)) || [...said].every((word) => own.includes(word)))
    );
  });
}
