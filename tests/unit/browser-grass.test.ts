/** The style sheet and the guide for Neo4j Browser, as text: their content, and that no label can end its CSS rule early. */
import { describe, expect, test } from '@jest/globals';
import { PALETTES } from '../../src/explorer/graph/palette.ts';
import { labelIn } from '../../src/model/labels-of-word.ts';
import { grass } from '../../src/interchange/browser/grass.ts';
import { guide, runnable } from '../../src/interchange/browser/guide.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { statement } from '../../src/db/statements.ts';

/** Reads GraSS as Neo4j Browser 5.24 does: by characters, with quotes that only switch, and values without a second colon. */
function readAsBrowserDoes(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let [quoted, inside, selector, body] = [false, false, '', ''];
  for (const character of text) {
    if (character === '"' || character === "'") quoted = !quoted;
    else if (character === '{' && !quoted) inside = true;
    else if (character === '}' && !quoted) {
      const pairs = body.split(';').map((part) => part.split(':'));
      rules[selector] = Object.fromEntries(
        pairs.filter(({ length }) => length === 2).map(([key = '', value = '']) => [key.trim(), value.trim()]),
      );
      [inside, selector, body] = [false, '', ''];
    } else if (inside) body += character;
    else if (!/\s/.test(character)) selector += character;
  }
  return rules;
}

describe('the style sheet', () => {
  test('entities have the colours of the explorer, in both languages named by their names', async () => {
    const rows = await readSharedVocabulary();
    for (const [language, allNamed, caption] of [
      ['en', true, '{name}'],
      ['ar', true, '{nameAr}'],
      ['en', false, '{name}'],
      // A node without an Arabic name has a caption too.
      ['ar', false, '{nameAr} {name}'],
    ] as const) {
      const rules = readAsBrowserDoes(grass(rows, language, allNamed));
      expect(rules['node.Dossier']?.['caption']).toBe(caption.replaceAll('name', 'title'));
      for (const label of ENTITY_LABELS) {
        const { fill, line } = PALETTES.light.entities[label];
        expect(rules[`node.${label}`]).toMatchObject({ color: fill, 'border-color': line, caption });
      }
    }
  });

  test('every predicate of the vocabulary is named as it is read', async () => {
    const rows = await readSharedVocabulary();
    const [en, ar] = [readAsBrowserDoes(grass(rows, 'en', true)), readAsBrowserDoes(grass(rows, 'ar', true))];
    const predicates = rows.filter((row) => row.term === 'PREDICATE');
    expect(predicates.length).toBeGreaterThan(10);
    for (const row of predicates) {
      expect(en[`relationship.${row.name}`]?.['caption']).toBe(row.label);
      expect(ar[`relationship.${row.name}`]?.['caption']).toBe(labelIn(row, 'ar'));
    }
  });

  test('a plan is named by what is planned, and has the colour of plans in the explorer', () => {
    for (const language of ['en', 'ar'] as const) {
      const rule = readAsBrowserDoes(grass([], language, true))['relationship.EXPECTED'];
      expect(rule).toMatchObject({ caption: '{predicate}', color: PALETTES.light.relations.PLANNED });
      expect(rule?.['color']).not.toBe(readAsBrowserDoes(grass([], language, true))['relationship']?.['color']);
    }
  });

  test('a label of a dossier does not break out of its rule', async () => {
    const [row] = (await readSharedVocabulary()).filter(({ term }) => term === 'PREDICATE');
    const label = 'a"; } node { color: red; caption: \'b';
    const rows = row?.term === 'PREDICATE' ? [{ ...row, name: 'ODD', label }] : [];
    const rules = readAsBrowserDoes(grass(rows, 'en', true));
    expect(rules['relationship.ODD']?.['caption']).toBe('a   } node { color  red  caption   b');
    expect(rules['node']?.['color']).not.toBe('red');
    expect(rules['relationship.SUBJECT']).toBeDefined();
  });
});

describe('the guide', () => {
  const named = ['neighborhood', 'among', 'who-met-whom', 'evidence', 'claim', 'who-denies', 'shortest-path'];

  test.each(['en', 'ar'] as const)('%s: every statement is written out, without a parameter', (language) => {
    const html = guide(language, { origin: 'http://localhost:4000', statement });
    expect(html).not.toMatch(/\{\{|\}\}|\$[a-z]/);
    expect(html).toContain(`:style http://localhost:4000/browser/sanad${language === 'ar' ? '-ar' : ''}.grass`);
    for (const name of named) {
      const [line = ''] = runnable(statement(`explore/${name}`)).split('\n');
      expect(html).toContain(line.replaceAll('>', '&gt;').replaceAll('<', '&lt;'));
    }
  });

  test('both languages show the same statements in the same order', () => {
    const statements = (language: 'en' | 'ar'): string[] =>
      [...guide(language, { origin: '', statement: (name) => name }).matchAll(/>(explore\/[a-z-]+)</g)].map(
        ([, name = '']) => name,
      );
    expect(statements('en')).toEqual(statements('ar'));
    expect(statements('en').length).toBeGreaterThanOrEqual(9);
  });

  test('an address with HTML in it stays text', () => {
    const html = guide('en', { origin: 'http://<script>', statement });
    expect(html).not.toContain('<script>');
  });
});
