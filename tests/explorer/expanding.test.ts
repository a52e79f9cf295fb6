/** How a reader grows and shrinks the canvas by choice, by the actions of a user in a real Chromium. */
import { expect, test } from '@jest/globals';
import { counted, middleOf, openGraphTools, query } from '../support/explorer/graph.ts';
import { lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const FIVE = '/?show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi';

/** The id of the entity whose node is the largest. */
const LARGEST = `document.querySelector('.graph-ground')._cyreg.cy.nodes().max((node) => node.data('size')).ele.id()`;

describeInChromium('what the canvas has', () => {
  const stage = useScenes();
  const { scene } = stage;

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: an expansion by choice brings in exactly what its button says, and undo takes it off',
    async (look) => {
      await scene('/?show=iraq&entity=iraq', look, async ({ page, settled, words }) => {
        await page.getByRole('button', { name: words.expandByChoice }).click();
        const button = page.getByRole('button', { name: words.bringIn });
        const promised = async (): Promise<number> => Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
        await button.waitFor();
        const all = await promised();
        // The legend has such a button too.
        await page.getByRole('dialog').getByRole('button', { name: words.onlyOffices }).click();
        const near = await promised();
        expect(near).toBeGreaterThan(1);
        expect(near).toBeLessThan(all);
        // Two steps away there are others, by the same choice.
        await page.locator('.expansion .segments button').nth(1).click();
        await page.locator('.expansion-lists').waitFor();
        const far = await promised();
        expect(far).toBeGreaterThanOrEqual(near);
        await button.click();
        await settled();
        expect(await counted(page)).toBe(1 + far);
        expect(query(page).get('show')?.split(',')).toHaveLength(1 + far);
        await page.keyboard.press('Control+z');
        await settled();
        expect(await counted(page)).toBe(1);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: several entities are selected by keyboard and kept alone',
    async (look) => {
      await scene(FIVE, look, async ({ page, settled, words }) => {
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('x');
        await page.waitForURL((url) => idsIn(url.search, 'several').length === 1);
        await page.keyboard.press('i');
        await page.waitForURL((url) => idsIn(url.search, 'several').length === 4);
        await page.keyboard.press('Control+a');
        await page.waitForURL((url) => idsIn(url.search, 'several').length === 5);
        await page.keyboard.press('x');
        const several = idsIn(new URL(page.url()).search, 'several');
        expect(several).toHaveLength(4);
        await page.getByRole('button', { name: words.keepOnlyThese }).click();
        await settled();
        expect(idsIn(new URL(page.url()).search, 'show')).toEqual(several);
        expect(await counted(page)).toBe(4);
        await page.keyboard.press('Control+z');
        await settled();
        expect(await counted(page)).toBe(5);
        // A plain selection takes its place.
        await page.locator('#graph').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => idsIn(url.search, 'several').length === 0 && url.search.includes('entity='));
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a lasso selects what it surrounds, a menu all of a type, and these are hidden',
    async (look) => {
      await scene(`${FIVE}&panel=none`, look, async ({ page, settled, words }) => {
        await openGraphTools(page);
        await page.getByRole('button', { name: words.selectSeveral }).click();
        const box = await page.locator('#graph').boundingBox();
        if (box === null) throw new TypeError('Expected the graph to be visible; it has no box.');
        const [left, top] = [box.x + 2, box.y + 2];
        const [right, bottom] = [box.x + box.width - 2, box.y + box.height - 2];
        await page.mouse.move(left, (top + bottom) / 2);
        await page.mouse.down();
        for (const [x, y] of [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
        ] as const) {
          await page.mouse.move(x, y, { steps: 3 });
        }
        await page.mouse.up();
        await page.waitForURL((url) => idsIn(url.search, 'several').length === 5);
        const bar = page.getByRole('toolbar', { name: words.selectedEntities });
        await bar.getByRole('button', { name: words.select, exact: true }).click();
        await page.getByRole('menu').waitFor();
        await page.getByRole('menuitem', { name: words.peopleOfTwo }).click();
        await page.waitForURL((url) => idsIn(url.search, 'several').join() === 'joe-biden,mustafa-al-kadhimi');
        await bar.getByRole('button', { name: words.hide, exact: true }).click();
        await settled();
        expect(query(page).get('hide')).toBe('joe-biden,mustafa-al-kadhimi');
        expect(await counted(page)).toBe(3);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: sizes follow a rank; groups by type and by hand are one node each, open by Enter, and are in the address',
    async (look) => {
      await scene(`${FIVE}&panel=none`, look, async ({ page, settled, words }) => {
        await openGraphTools(page);
        await page.locator('.graph-arrange .icon-sliders').click();
        await page.getByRole('combobox', { name: words.sizeBy }).selectOption('betweenness');
        await page.waitForURL(/size=betweenness/);
        await settled();
        const answer = await stage.server.ask('{ ranking(by: BETWEENNESS, first: 500) { entity { id } } }');
        const ranking = answer.data?.['ranking'] as { entity: { id: string } }[] | undefined;
        const drawn = idsIn(new URL(page.url()).search, 'show');
        const first = ranking?.find(({ entity }) => drawn.includes(entity.id))?.entity.id;
        expect(await page.evaluate(LARGEST)).toBe(first);
        await page.getByRole('combobox', { name: words.groupBy }).selectOption('type');
        await page.keyboard.press('Escape');
        await page.waitForURL(/group=type/);
        await settled();
        await page.getByText(words.twoGroups).waitFor({ state: 'attached' });
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await page.locator('.graph [aria-live]').filter({ hasText: words.spokenGroup }).waitFor({ state: 'attached' });
        await page.keyboard.press('Enter');
        await page.waitForURL(/ungroup=(Person|Government)/);
        await page.keyboard.press('Control+z');
        await page.waitForURL((url) => !url.search.includes('ungroup='));

        await page.locator('#graph').focus();
        await page.keyboard.press('Control+a');
        await page.getByRole('button', { name: words.group, exact: true }).click();
        await page.waitForURL((url) => idsIn(url.search, 'groups').length === 5);
        await page.getByText(words.oneGroup).waitFor({ state: 'attached' });
        await openGraphTools(page);
        await page.getByRole('button', { name: words.openAllGroups }).click();
        await page.waitForURL((url) => !url.search.includes('group'));
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a menu of the entity, the relation and the graph, by the right button and by key',
    async (look) => {
      await scene('/?show=joe-biden&panel=none', look, async ({ page, settled, words }) => {
        const { x, y } = await middleOf(page);
        const menu = page.getByRole('menu');
        await page.mouse.click(x, y, { button: 'right' });
        await page.getByRole('menu', { name: words.biden }).waitFor();
        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'hidden' });
        await page.locator('#graph:focus').waitFor();

        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Shift+F10');
        await menu.waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/entity=joe-biden/);
        expect(query(page).has('panel')).toBe(false);
        await settled();

        await page.locator('#graph').focus();
        await page.keyboard.press('Space');
        await page.waitForURL(/open=joe-biden/);
        await settled();
        await page.keyboard.press('r');
        await page.waitForURL(/relation=/);
        await page.keyboard.press('ContextMenu');
        await page.getByRole('menuitem', { name: words.selectBothEnds }).click();
        await page.waitForURL((url) => idsIn(url.search, 'several').includes('joe-biden'));
        expect(idsIn(new URL(page.url()).search, 'several')).toHaveLength(2);

        const box = await page.locator('#graph').boundingBox();
        await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 3, { button: 'right' });
        await page.getByRole('menuitem', { name: words.fitToScreen }).click();
        await menu.waitFor({ state: 'hidden' });
      });
    },
  );
});

function idsIn(search: string, parameter: string): readonly string[] {
  return (new URLSearchParams(search).get(parameter) ?? '').split(',').filter((id) => id !== '');
}
