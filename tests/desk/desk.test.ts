/**
 * The desk in a real Chromium, on a real server and the files of a copy of a dossier: a claim by keys alone and how many keys it takes, by
 * pointer, proposals, refusals, edits beside the desk, both directions. axe-core finds nothing in any of its views.
 */
import { expect, test } from '@jest/globals';
import {
  choose,
  chooseEnds,
  CountedKeys,
  drag,
  find,
  middleOf,
  outcome,
  selected,
  shownIn,
  useDesk,
} from '../support/desk/desk-scenes.ts';
import { passageOf } from '../support/desk/desk.ts';
import { overflow } from '../support/explorer/graph.ts';
import { LOOKS, lookOf, NARROW, WIDE } from '../support/explorer/looks.ts';
import { describeInChromium } from '../support/explorer/scenes.ts';
import { partOfToday } from '../support/property.ts';
import { smallTargetsOn } from '../support/explorer/small-targets.ts';
import { violationsOn } from '../support/explorer/violations.ts';

/** A claim in so many keys and clicks, besides its paraphrase. */
const MOST_KEYS = 25;

const ENGLISH = lookOf('en', WIDE);
const PHONE = lookOf('ar', NARROW);

describeInChromium('the desk', () => {
  const { desk, scene } = useDesk();

  test('a claim from its words to its row, by keys alone', async () => {
    await scene(ENGLISH, async (page) => {
      const before = await desk().claims();
      const keys = new CountedKeys(page);
      // The next sentence without a claim, and its first clause.
      await keys.press('f', 's', 'c');
      await page.locator('#card-subject:focus').waitFor();
      const words = await page.locator('.card blockquote').textContent();
      await chooseEnds(keys, page);
      await page.locator('#card-text:focus').waitFor();
      await keys.write('The Phoenicians took Io.');
      await keys.press('Enter');
      await keys.write('أخذ الفينيقيون إيو.');
      await keys.press('Control+Enter');
      await page.locator('.outcome').waitFor();
      expect(keys.count).toBeLessThanOrEqual(MOST_KEYS);
      process.stdout.write(`A claim by keys alone: ${keys.count} keys.\n`);
      // What was there is there: the row was put among the others, and only added to.
      const after = await desk().claims();
      const added = after.split('\n').filter((line) => !before.includes(line));
      expect(added.join('\n')).toContain("subject: 'phoenicians', predicate: 'ABDUCTED', object: 'io'");
      expect(added.length).toBeLessThanOrEqual(5);
      expect(added.join('\n')).toContain('The Phoenicians took Io.');
      const raw = desk().text.slice(0, 400).replaceAll('\n', ' ');
      const start = raw.indexOf(words ?? '');
      expect(start).toBeGreaterThanOrEqual(0);
      expect(after).toContain(passageOf(desk().text, desk().text.slice(start, start + (words ?? '').length)));
      expect(await page.locator('.outcome strong').textContent()).toBe('Saved');
      // Taken back as it was.
      await page.keyboard.press('u');
      await outcome(page, 'Taken back');
      expect(await desk().claims()).toBe(before);
    });
  });

  test('what is typed and not chosen yet is waited for, or asked for: nothing that was typed is left out of a save', async () => {
    await scene(ENGLISH, async (page) => {
      const before = await desk().claims();
      const keys = new CountedKeys(page);
      await keys.press('f', 's', 'c');
      await chooseEnds(keys, page);
      // Quick: Enter and the save before the letters are answered.
      await page.keyboard.press('Control+p');
      await page.keyboard.type('argos');
      await page.keyboard.press('Control+Enter');
      await page.locator('.outcome').waitFor();
      const added = (await desk().claims()).split('\n').filter((line) => !before.includes(line));
      expect(added.join('\n')).toContain("participants: ['PLACE argos']");
      await page.keyboard.press('u');
      await outcome(page, 'Taken back');
      // Letters that nothing is chosen for, and an amount that was not added.
      await keys.press('f', 's', 'c');
      await chooseEnds(keys, page);
      await page.keyboard.press('Control+m');
      await page.keyboard.press('Enter');
      await page.locator('.quantity-form input').first().fill('12');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Something that you typed is not in the claim yet').waitFor();
      expect(await desk().claims()).toBe(before);
      expect(await page.locator('.quantity-form input').first().inputValue()).toBe('12');
    });
  });

  test('what lint refuses is not written, stays over a reload, and is said beside its field', async () => {
    await scene(
      ENGLISH,
      async (page) => {
        const before = await desk().claims();
        const keys = new CountedKeys(page);
        await page.keyboard.press('f');
        await page.keyboard.press('c');
        await choose(keys, page, 'card-subject', 'phoen', 'The Phoenicians');
        await page.keyboard.press('Control+Enter');
        await page.getByText('Choose a predicate.').waitFor();
        await choose(keys, page, 'card-predicate', 'abd', 'carried off');
        await page.keyboard.press('Control+d');
        await page.keyboard.type('on Monday');
        // Said at once, before anything is saved.
        await page.locator('.time-field .finding').first().waitFor();
        await page.keyboard.press('Control+Enter');
        await page.locator('.card > [role="alert"]').waitFor();
        expect(await desk().claims()).toBe(before);
        await page.reload();
        await page.locator('.card').waitFor();
        expect(await shownIn(page, '#card-subject')).toBe('The Phoenicians');
        expect(await shownIn(page, '#card-when')).toBe('onMonday');
        await page.locator('#card-when').fill('[..-0500]');
        await page.locator('.time-field .small').waitFor();
        expect(await page.locator('.time-field .small').textContent()).toMatch(/possible until 501 BC/);
        await page.keyboard.press('Control+Backspace');
        expect(await page.locator('.card').count()).toBe(1);
        await page.getByRole('button', { name: 'Discard' }).last().click();
        expect(await page.locator('.card').count()).toBe(0);
        await page.reload();
        await page.locator('.here').waitFor();
        expect(await page.locator('.card').count()).toBe(0);
      },
      '422',
    );
  });

  test('a new entity by its name, with an id and a label that fits', async () => {
    await scene(ENGLISH, async (page) => {
      const keys = new CountedKeys(page);
      await find(page, 'a great company of women');
      await page.keyboard.press('c');
      await choose(keys, page, 'card-subject', 'phoen', 'The Phoenicians');
      await choose(keys, page, 'card-predicate', 'abd', 'carried off');
      await page.keyboard.type('Women of the Harbour');
      await page.locator('.hit-new').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.locator('.new-entity').waitFor();
      expect(await page.locator('.new-entity input[dir="ltr"][spellcheck]').inputValue()).toBe('women-of-the-harbour');
      await page.keyboard.type('نساء المرفأ');
      await page.keyboard.press('Enter');
      await page.locator('.new-entity').waitFor({ state: 'detached' });
      expect(await shownIn(page, '#card-object')).toBe('Women of the Harbour');
      await page.keyboard.press('Control+Enter');
      await page.locator('.outcome').waitFor();
      expect(await desk().claims()).toContain("object: 'women-of-the-harbour'");
      await page.locator('#text').press('u');
      await outcome(page, 'Taken back');
      expect(await desk().claims()).not.toContain('women-of-the-harbour');
    });
  });

  test('proposals: accept, take back, change, reject with a reason', async () => {
    await scene(ENGLISH, async (page) => {
      const [claims, proposals] = [await desk().claims(), await desk().proposals()];
      await page.keyboard.press('n');
      const first = page.locator('.proposal[data-active]');
      await first.waitFor();
      expect(await selected(page)).toBe('the Phenicians arrived then');
      // The field that has the focus shows the words that led to it.
      await page.getByRole('button', { name: 'came to' }).focus();
      await page.locator('[data-light~="LIT"]').waitFor();
      expect(await page.locator('[data-light~="LIT"]').allTextContents()).toEqual(['arrived then']);
      expect(await page.locator('.proposal-fields').first().textContent()).toContain('a word of coming');
      await page.locator('#text').focus();
      await page.keyboard.press('Enter');
      await outcome(page, 'Accepted');
      expect(await desk().claims()).toContain("id: 'hdt-1-p1'");
      expect(await desk().proposals()).not.toContain("id: 'hdt-1-p1'");
      await page.keyboard.press('u');
      await outcome(page, 'Taken back');
      expect([await desk().claims(), await desk().proposals()]).toEqual([claims, proposals]);

      // The second one leaves the subject to the reviewer: Enter leads to that field.
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      await page.locator('.proposal [data-undecided]').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#card-subject:focus').waitFor();
      expect(await page.locator('.card .why strong').first().textContent()).toBe('to be decided');
      await choose(new CountedKeys(page), page, 'card-subject', 'phoen', 'The Phoenicians');
      await page.keyboard.press('Control+Enter');
      await outcome(page, 'Accepted');
      expect(await desk().claims()).toMatch(/id: 'hdt-1-p2'[^}]*subject: 'phoenicians'/);
      await page.keyboard.press('u');
      await outcome(page, 'Taken back');

      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await page.keyboard.press('x');
      await page.keyboard.type('the dossier has it');
      await page.keyboard.press('Enter');
      await outcome(page, 'Rejected');
      expect(await desk().proposals()).toMatch(/rejected: 'Lena Haddad on \d{4}-\d{2}-\d{2}: the dossier has it'/);
      expect(await page.locator('[data-proposed]').allTextContents()).toEqual(['standing near to the']);
      await page.keyboard.press('u');
      await outcome(page, 'Taken back');
      expect(await desk().proposals()).toBe(proposals);
    });
  });

  test('a claim is changed: only its columns, and an edit beside the desk is kept', async () => {
    await scene(ENGLISH, async (page) => {
      const before = await desk().claims();
      await page.getByText('which is called the Erythraian Sea').click();
      await page.locator('.row-card[data-open]').waitFor();
      await page.keyboard.press('e');
      await page.locator('.card h2 small').waitFor();
      expect(await page.locator('.card h2 small').textContent()).toBe('hdt-1-02');
      await page.locator('#card-text').fill('The Phoenicians came here from the Erythraean Sea.');
      // Another editor changes a claim beside it, and a column of this one.
      await desk().writeClaims((text) =>
        text
          .replace("'The Phoenicians were at fault first.'", "'The Phoenicians began it.'")
          .replace("object: 'sea-of-herodotus', participants", "object: 'argos', participants"),
      );
      await page.locator('.ends').getByText('argos', { exact: true }).waitFor();
      expect(await page.locator('#card-text').inputValue()).toBe('The Phoenicians came here from the Erythraean Sea.');
      await page.keyboard.press('Control+Enter');
      await outcome(page, 'Changed');
      const after = await desk().claims();
      for (const part of [
        "'The Phoenicians began it.'",
        "object: 'argos', participants",
        'The Phoenicians came here',
      ]) {
        expect(after).toContain(part);
      }
      await desk().writeClaims(() => before);
    });
  });

  test('the pointer selects whole words, a second piece with Ctrl, and opens a claim', async () => {
    await scene(ENGLISH, async (page) => {
      const [from, to] = [await middleOf(page, 'Halicarnassos'), await middleOf(page, 'neither')];
      await drag(page, from, to);
      expect((await selected(page)).replaceAll('\n', ' ')).toMatch(/^Halicarnassos, to the end that 1 neither$/);
      await page.keyboard.down('Control');
      await drag(page, await middleOf(page, 'renown'), await middleOf(page, 'renown', 4));
      await page.keyboard.up('Control');
      expect((await selected(page)).replaceAll('\n', ' ')).toBe('Halicarnassos, to the end that 1 neitherrenown');
      await page.keyboard.press('c');
      expect(await page.locator('.card blockquote').textContent()).toBe(
        'Halicarnassos, to the end that 1 neither … renown',
      );
      // Letters in a field are letters.
      await page.keyboard.type('ujx');
      expect(await shownIn(page, '#card-subject')).toBe('ujx');
    });
  });

  test('in Arabic: from right to left, and the text in its own direction', async () => {
    await scene(lookOf('ar', WIDE), async (page) => {
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await page.locator('.document-text').getAttribute('dir')).toBe('ltr');
      // Letters of an Arabic keyboard: the key of C.
      await find(page, 'Argos');
      await page.locator('#text').focus();
      await page.evaluate(
        "document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown', { key: 'ؤ', code: 'KeyC', bubbles: true, cancelable: true }))",
      );
      await page.locator('#card-subject:focus').waitFor();
      const keys = new CountedKeys(page);
      await choose(keys, page, 'card-subject', 'فينيق', 'الفينيقيون');
      await keys.type('خطف');
      await page.locator('.choice-hits li').first().waitFor();
      await keys.press('Enter');
      expect(await page.locator('#card-predicate').inputValue()).toMatch(/خطف/);
    });
  });

  // Two looks a day.
  test.each(partOfToday(LOOKS, 2))('axe-core finds nothing: $language $size.width $tone', async (look) => {
    await scene(look, async (page) => {
      const check = async (what: string): Promise<void> => {
        expect([what, await violationsOn(page)]).toEqual([what, []]);
        expect([what, await overflow(page)]).toEqual([what, 0]);
        if (look.size === NARROW) expect([what, await smallTargetsOn(page)]).toEqual([what, []]);
      };
      await check('begin');
      await page.keyboard.press('n');
      await page.locator('.proposal').first().waitFor();
      await check('a proposal');
      await page.keyboard.press('x');
      await page.locator('.reject').waitFor();
      await check('a rejection');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      await check('keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
      await page.keyboard.press('c');
      await page.locator('#card-subject').waitFor();
      await page.keyboard.type('io');
      await page.locator('.choice-hits li').first().waitFor();
      await check('the card with choices');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Enter');
      await page.locator('.step-form, .chain-field').first().waitFor();
      await check('the speakers');
    });
  });

  test('on a phone the card is a sheet, and the text stays in sight above it', async () => {
    await scene(PHONE, async (page) => {
      await page.getByText('the Phenicians first began').click();
      await page.locator('.row-card').first().waitFor();
      const text = await page.locator('.desk-text').boundingBox();
      const side = await page.locator('.desk-side').boundingBox();
      expect(text?.height ?? 0).toBeGreaterThan(250);
      expect((side?.y ?? 0) + (side?.height ?? 0)).toBeLessThanOrEqual(NARROW.height + 1);
    });
  });
});
