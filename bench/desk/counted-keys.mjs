/** Keys and pointer of one page, counted. */
export class CountedKeys {
  page;
  counts = { keystrokes: 0, clicks: 0, prose: 0, made: 0 };
  /** Searches for entities that are not answered yet. */
  searches = 0;

  constructor(page) {
    this.page = page;
    const count = (by) => (request) => {
      if (request.url().includes('/api/entities')) this.searches += by;
    };
    page.on('request', count(1));
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, count(-1));
  }

  reset() {
    this.counts = { keystrokes: 0, clicks: 0, prose: 0, made: 0 };
  }

  async press(key) {
    this.counts.keystrokes += 1;
    await this.page.keyboard.press(key);
  }

  async type(letters) {
    this.counts.keystrokes += letters.length;
    await this.page.keyboard.type(letters);
  }

  async prose(letters) {
    this.counts.prose += letters.length;
    await this.page.keyboard.type(letters);
  }

  async click(locator) {
    this.counts.clicks += 1;
    await locator.click();
  }

  /** Opens the list of the browser and takes one: two clicks. */
  async choose(locator, value) {
    if ((await locator.inputValue()) === value) return;
    this.counts.clicks += 2;
    await locator.selectOption(value);
  }
}
