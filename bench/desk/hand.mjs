/**
 * A hand at the desk: enters one claim into the page of `sanad desk` by the keys and the pointer, and counts them.
 * Counted are key presses (a chord such as Ctrl+Enter is one), clicks (a drag is two: press and release), `prose` (letters of the paraphrase,
 * of names and notes of new entities, and of the reason of a date), and entities that were made.
 */
import { CountedKeys } from './counted-keys.mjs';
import { endsOnScreen } from './ends-on-screen.mjs';
import { waitUntil } from './wait-until.mjs';

/** A person types this much of a word before looking at the list. */
const FIRST_LETTERS = 3;
/** After these a person types. */
const MOST_ARROWS = 4;
const FIELD = (name) => (name === 'step-actor' ? '#step-actor' : `#card-${name}`);

export class Hand {
  page;
  keys;

  constructor(page) {
    this.page = page;
    this.keys = new CountedKeys(page);
  }

  /**
   * @param claim {document, title, spans, row} as in docs/dossier.md; `spans` in code points
   * @param entities by id: {label, name, kind?, note?}, for those that the dossier may not have yet
   * @returns {id, keystrokes, clicks, prose, made, parts, seconds}; `parts`: keys and clicks of each part of the card
   * @throws Error with the words of the desk, if it refuses the claim
   */
  async enter(claim, entities) {
    const started = performance.now();
    this.keys.reset();
    const parts = {};
    // What each part of the card costs, in keys and clicks.
    const part = async (name, act) => {
      const before = this.keys.counts.keystrokes + this.keys.counts.clicks;
      await act();
      const cost = this.keys.counts.keystrokes + this.keys.counts.clicks - before;
      if (cost > 0) parts[name] = cost;
    };
    const { row } = claim;
    await part('words', async () => {
      await this.#read(claim.title);
      await this.#select(claim.spans);
      await this.keys.press('c');
    });
    await part('ends', async () => await this.#ends(row, entities));
    await this.keys.prose(row.text);
    await part('speakers', async () => await this.#chain(row.attribution, entities));
    await part('choices', async () => {
      for (const column of ['polarity', 'mode', 'voice']) await this.#word(column, row[column]);
    });
    await part('time', async () => await this.#time(row));
    await part('occasion', async () => {
      if (row.about === undefined) return;
      await this.keys.press('Control+o');
      await this.#entity('about', row.about, entities);
    });
    await part('participants', async () => {
      for (const text of row.participants ?? []) await this.#participant(text, entities);
    });
    await part('amounts', async () => {
      for (const text of row.quantities ?? []) await this.#quantity(text);
    });
    const id = await this.#save();
    return { id, ...this.keys.counts, parts, seconds: Math.round((performance.now() - started) / 100) / 10 };
  }

  async #ends(row, entities) {
    if (row.subject === undefined) await this.keys.press('Enter');
    else await this.#entity('subject', row.subject, entities);
    await this.#predicate(row.predicate);
    if (row.object !== undefined) await this.#entity('object', row.object, entities);
    else if (row.content !== undefined) await this.#found('object', row.content, row.content);
    else await this.page.locator(FIELD('text')).focus();
  }

  async #read(title) {
    const button = this.page.locator('.desk-documents button', { hasText: title });
    if ((await button.getAttribute('aria-current')) === 'true') return;
    await this.keys.click(button);
    await this.page.locator('.desk-documents button[aria-current="true"]', { hasText: title }).waitFor();
    await this.page.waitForTimeout(500);
  }

  /** Drags over the words; Ctrl keeps the piece before. */
  async #select(spans) {
    for (const [index, span] of spans.entries()) {
      const ends = await this.page.evaluate(endsOnScreen, span);
      if (index > 0) {
        this.keys.counts.keystrokes += 1;
        await this.page.keyboard.down('Control');
      }
      this.keys.counts.clicks += 2;
      await this.page.mouse.move(ends.from.x, ends.from.y);
      await this.page.mouse.down();
      await this.page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
      await this.page.mouse.up();
      if (index > 0) await this.page.keyboard.up('Control');
    }
  }

  async #entity(field, id, entities) {
    const entity = entities[id];
    if (entity === undefined) throw new Error(`No words to find '${id}' by.`);
    if (await this.#found(field, entity.find ?? entity.name, id)) return;
    await this.#make(field, id, entity);
  }

  /** Types letters of a name until the list shows the entity, and takes it. False: it is not there. */
  async #found(field, name, id) {
    const input = this.page.locator(FIELD(field));
    await input.waitFor();
    await waitUntil(
      async () => await input.evaluate((element) => element === document.activeElement),
      `focus of ${field}`,
    );
    for (let typed = 0; typed < name.length;) {
      const next = name.slice(typed, typed === 0 ? FIRST_LETTERS : typed + 3);
      await this.keys.type(next);
      typed += next.length;
      const hits = await this.#hits(field);
      const at = hits.findIndex((hit) => hit.split(' · ').some((part) => part === id || part.endsWith(` ${id}`)));
      if (at >= 0) {
        for (let down = 0; down < at; down += 1) await this.keys.press('ArrowDown');
        await this.keys.press('Enter');
        return true;
      }
      const isNew = hits.length === 1;
      if (isNew) return false;
    }
    return false;
  }

  /** The second lines of the list, when it answers to what was typed. */
  async #hits(field) {
    const list = this.page.locator(`.choice:has(${FIELD(field)}) .choice-hits li`);
    const read = async () =>
      await list.evaluateAll((items) =>
        items.map((item) => item.querySelector('small')?.textContent ?? item.textContent ?? ''),
      );
    // After the pause of the field, until each search is answered. On a busy machine the search itself begins late.
    let hits = [];
    for (let tried = 0; tried < 4 && hits.length <= 1; tried += 1) {
      await this.page.waitForTimeout(280);
      await waitUntil(() => this.keys.searches === 0, 'answer to a search', 500);
      await this.page.waitForTimeout(60);
      hits = await read();
    }
    return hits;
  }

  async #make(field, id, { name, label, kind, note }) {
    this.keys.counts.made += 1;
    const input = this.page.locator(FIELD(field));
    const typed = await input.inputValue();
    // The letters that were typed to look for it are the beginning of its name.
    this.keys.counts.keystrokes -= typed.length;
    this.keys.counts.prose += name.length;
    await input.fill(name);
    const hits = await this.#hits(field);
    for (let down = 0; down < hits.length - 1; down += 1) await this.keys.press('ArrowDown');
    await this.keys.press('Enter');
    const form = this.page.locator('.new-entity');
    await form.waitFor();
    const [labels, kinds] = [form.locator('select').nth(0), form.locator('select').nth(1)];
    await this.keys.choose(labels, label);
    if (kind !== undefined) await this.keys.choose(kinds, kind);
    const ids = form.locator('input[spellcheck="false"]');
    if ((await ids.inputValue()) !== id) {
      this.keys.counts.clicks += 1;
      this.keys.counts.keystrokes += id.length;
      await ids.fill(id);
    }
    if (note !== undefined) {
      await this.keys.click(form.locator('input').last());
      await this.keys.prose(note);
    }
    await form.locator('input').last().focus();
    await this.keys.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  async #predicate(name) {
    const label = await this.page.evaluate(
      async (wanted) =>
        (await (await fetch('/api/state')).json()).vocabulary.predicates.find((word) => word.name === wanted).labels,
      name,
    );
    const words = label.en ?? Object.values(label)[0];
    const list = this.page.locator(`.choice:has(${FIELD('predicate')}) .choice-hits li .hit bdi`);
    for (let typed = 0; typed < words.length;) {
      const next = words.slice(typed, typed + 2);
      await this.keys.type(next);
      typed += next.length;
      await this.page.waitForTimeout(60);
      const at = (await list.allTextContents()).slice(0, 3).indexOf(words);
      if (at < 0) continue;
      for (let down = 0; down < at; down += 1) await this.keys.press('ArrowDown');
      await this.keys.press('Enter');
      return;
    }
    throw new Error(`The desk does not find the predicate '${words}'.`);
  }

  async #chain(attribution, entities) {
    let now = await this.#draft('attribution');
    if (JSON.stringify(now) === JSON.stringify(attribution)) return;
    await this.keys.press('Control+k');
    if (await this.#near('attribution', attribution)) return;
    now = await this.#draft('attribution');
    if ((await this.page.locator('.chain-field').count()) === 0) await this.keys.press('Enter');
    const field = this.page.locator('.chain-field');
    await field.waitFor();
    // From the last: steps that are not wanted go away.
    for (let index = now.length - 1; index >= 0; index -= 1) {
      if (now[index] !== attribution[index]) {
        await this.keys.click(field.locator('ol > li').nth(index).locator('button').last());
      }
    }
    const kept = now.filter((text, index) => text === attribution[index]).length;
    for (const text of attribution.slice(kept)) await this.#step(text, entities);
    const done = await this.#draft('attribution');
    if (JSON.stringify(done) !== JSON.stringify(attribution)) throw new Error(`The chain is ${JSON.stringify(done)}.`);
  }

  /** Takes what another claim of the document has, if some presses of the arrow down lead to it. */
  async #near(column, value, basis) {
    const isWanted = (row) =>
      JSON.stringify(row[column]) === JSON.stringify(value) && (column !== 'when' || row.whenBasis === basis);
    const claims = await this.page.evaluate(async () => {
      const { document } = JSON.parse(sessionStorage.getItem('sanad desk draft'));
      return (await (await fetch(`/api/documents/${document}`)).json()).claims.map(({ row }) => row);
    });
    if (!claims.some(isWanted)) return false;
    for (let pressed = 0; pressed < MOST_ARROWS; pressed += 1) {
      await this.keys.press('ArrowDown');
      if (isWanted(await this.#row())) return true;
    }
    await this.page
      .locator(column === 'when' ? FIELD('when') : FIELD('chain'))
      .evaluate((element) => element.select?.());
    return false;
  }

  async #step(text, entities) {
    const [, actors, act, through, on] = /^(.+?) ([A-Z_]+)(?: through ([A-Z_]+))?(?: on (\S+))?$/.exec(text);
    await this.keys.press('Control+k');
    await this.keys.press('Enter');
    const form = this.page.locator('.step-form');
    for (const [index, actor] of actors.split(' + ').entries()) {
      if (index > 0) await this.keys.click(form.locator('.actors button.link'));
      await this.#entity('step-actor', actor, entities);
      await this.page.waitForTimeout(80);
    }
    await this.keys.choose(form.locator('#step-act'), act);
    if (through !== undefined) await this.keys.choose(form.locator('#step-through'), through);
    const last = form.locator('input').last();
    if (on !== undefined) {
      await this.keys.click(last);
      await this.keys.type(on);
    }
    await form.locator('#step-act').focus();
    await this.keys.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  async #word(column, value) {
    const input = this.page.locator(`input[type="radio"][name="${column}"][value="${value}"]`);
    if (await input.isChecked()) return;
    await this.keys.click(this.page.locator(`.radios label:has(input[name="${column}"][value="${value}"])`));
  }

  async #time({ when, whenBasis }) {
    if (when === undefined) return;
    await this.keys.press('Control+d');
    if (await this.#near('when', when, whenBasis)) return;
    await this.keys.type(when);
    if (whenBasis === undefined) return;
    await this.keys.press('Tab');
    await this.keys.prose(whenBasis);
  }

  async #participant(text, entities) {
    const [, role, id] = /^(\S+) (\S+)$/.exec(text);
    await this.keys.choose(this.page.locator('.pair:has(#card-participants) select'), role);
    await this.keys.press('Control+p');
    await this.#entity('participants', id, entities);
  }

  async #quantity(text) {
    const [, measure, number, unit, role] = /^(\S+) (.+) (\S+) (TOTAL|FROM|TO|CHANGE|PART)$/.exec(text);
    await this.keys.press('Control+m');
    await this.keys.press('Enter');
    const form = this.page.locator('.quantity-form');
    await form.waitFor();
    await this.keys.choose(form.locator('select').nth(0), measure);
    await this.keys.choose(form.locator('select').nth(1), role);
    await form.locator('input').first().focus();
    await this.keys.type(number);
    await this.keys.press('Tab');
    await this.keys.type(unit);
    await this.keys.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  async #save() {
    const answer = this.page.waitForResponse((response) => response.url().endsWith('/api/save'), { timeout: 30_000 });
    answer.catch(() => undefined);
    await this.keys.press('Control+Enter');
    const response = await answer;
    const body = await response.json();
    if (response.status() !== 200) throw new Error(`Refused: ${JSON.stringify(body).slice(0, 1500)}`);
    await this.page.locator('form.card').waitFor({ state: 'detached' });
    return body.id;
  }

  async #draft(column) {
    return (await this.#row())[column] ?? [];
  }

  /** The draft, which the page keeps in the storage of the tab. */
  async #row() {
    await this.page.waitForTimeout(120);
    return await this.page.evaluate(() => JSON.parse(sessionStorage.getItem('sanad desk draft')).row);
  }
}
