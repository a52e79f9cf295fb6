/** Labels of predicates agree with the subject where its name shows a plural or a feminine, and stay as they are in doubt. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { agreeing } from '../../src/explorer/text/agreement.ts';
import type { EntityType } from '../../src/explorer/state/view.ts';

test.each<[name: string, type: EntityType, label: string, expected: string]>([
  ['US forces in Iraq', 'Government', 'is deployed in', 'are deployed in'],
  ['Iran-backed factions in Iraq', 'Organization', 'opposes', 'oppose'],
  ['Officials in Washington cited by The New York Times', 'Organization', 'has confidence in', 'have confidence in'],
  ['The women at the Phoenician ship', 'Organization', 'uses', 'use'],
  ['The Phoenicians', 'Organization', 'satisfies', 'satisfy'],
  ['NATO trainers', 'Organization', 'trains and advises', 'train and advise'],
  ['US officials', 'Organization', 'attacked', 'attacked'],
  ['US officials', 'Organization', 'focuses on', 'focus on'],
  ['US officials', 'Organization', 'seeks a closer partnership with', 'seek a closer partnership with'],
  // In doubt, and where the name is a name.
  ['United States', 'Government', 'opposes', 'opposes'],
  ['The New York Times', 'Organization', 'is part of', 'is part of'],
  ['Reuters', 'Organization', 'supports the holding of', 'supports the holding of'],
  ['Iraqi Council of Ministers', 'Government', 'is part of', 'is part of'],
  ['Delegation led by Kadhimi, July 2021', 'Organization', 'is part of', 'is part of'],
  ['Global Coalition to Defeat ISIS', 'Organization', 'fights', 'fights'],
  ['Mohammed al-Abbas', 'Person', 'leads', 'leads'],
])('%s (%s): %s', (name, type, label, expected) => {
  expect(agreeing('en', label, { name, type })).toBe(expected);
});

test.each<[name: string, type: EntityType, label: string, expected: string]>([
  ['الفصائل المدعومة من إيران', 'Organization', 'يعارض', 'تعارض'],
  ['القوات الأميركية في العراق', 'Government', 'ينشط في', 'تنشط في'],
  ['الولايات المتحدة', 'Government', 'يدرّب ويقدم المشورة إلى', 'تدرّب وتقدم المشورة إلى'],
  ['حكومة العراق', 'Government', 'يُرضي', 'تُرضي'],
  ['الولايات المتحدة', 'Government', 'جزء من', 'جزء من'],
  ['العراق', 'Government', 'يعارض', 'يعارض'],
  ['تنظيم الدولة الإسلامية', 'Militia', 'يقاتل', 'يقاتل'],
  ['أسامة بن زيد', 'Person', 'يقود', 'يقود'],
])('%s (%s): %s', (name, type, label, expected) => {
  expect(agreeing('ar', label, { name, type })).toBe(expected);
});

test('each word of the core vocabulary is a word after a plural too', () => {
  const rows = JSON.parse(readFileSync(new URL('../../seed/vocabulary.json', import.meta.url), 'utf8')) as {
    term: string;
    label: string;
  }[];
  const changed = rows
    .filter(({ term }) => term === 'PREDICATE')
    .map(({ label }) => [label, agreeing('en', label, { name: 'US officials', type: 'Organization' })] as const)
    .filter(([label, plural]) => label !== plural);
  expect(changed.length).toBeGreaterThan(20);
  // No ending is left, and nothing but the verb is changed.
  for (const [label, plural] of changed) {
    expect(plural.split(' ')[0]).not.toMatch(/(?<![su])s$/);
    expect(plural.split(' ').slice(1).join(' ').replace('and advise', 'and advises')).toBe(
      label.split(' ').slice(1).join(' '),
    );
  }
});
