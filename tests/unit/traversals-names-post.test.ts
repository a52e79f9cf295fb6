/** When a query that finds a post also finds the holders of the post. */
import { expect, test } from '@jest/globals';
import { namesPost } from '../../src/traversals/names-post.ts';

test.each([
  ['the prime minister', 'Prime Minister of Iraq'],
  ['prime minster', 'Prime Minister of Iraq'],
  ['Iraqi Oil Minister', 'Iraqi Oil Minister'],
  ['US presidents', 'US President'],
  ['secretary of state', 'US Secretary of State'],
  ['رئيس الوزراء العراقي', 'رئيس الوزراء العراقي'],
  ['رئيس الوزرا', 'رئيس الوزراء'],
  ['برئيس الوزراء', 'رئيس الوزراء العراقي'],
  ['للرئيس الأميركي', 'الرئيس الأميركي'],
  ['وزير الخارجيه', 'وزير الخارجية العراقي'],
])('%s: the holder of %s', (text, form) => expect(namesPost(text, form)).toBe(true));

test.each([
  ['Iraq', 'Prime Minister of Iraq'],
  ['Kadhimi', 'مستشار الكاظمي'],
  ['the prime minister', 'Adviser to the Iraqi Prime Minister for security reform'],
  ['رئيس الوزراء العراقي', 'مستشار رئيس الوزراء العراقي لشؤون الإصلاح الأمني'],
  ['البنتاغون', 'المتحدث باسم البنتاغون'],
  ['', 'US President'],
  ['US President', ''],
])('%s: not the holder of %s', (text, form) => expect(namesPost(text, form)).toBe(false));
