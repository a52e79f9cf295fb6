/**
 * Takes a picture of the explorer in Chromium:
 * `node scripts/screenshot.mjs <address> <file.png> [--size 1440x900] [--dark] [--do 'click:text=Iraq' --do 'press:Enter' …]`.
 * It prints the errors and warnings of the browser.
 */
import { chromium } from 'playwright-core';

const [address, file, ...options] = process.argv.slice(2);
if (address === undefined || file === undefined) {
  console.error('Expected an address and a file: node scripts/screenshot.mjs http://127.0.0.1:4000/ page.png');
  process.exit(2);
}
const valueOf = (name, defaultValue) => (options.includes(name) ? options[options.indexOf(name) + 1] : defaultValue);
const [width, height] = valueOf('--size', '1440x900').split('x').map(Number);
const steps = options.flatMap((option, index) => (option === '--do' ? [options[index + 1] ?? ''] : []));

const browser = await chromium.launch({
  executablePath: valueOf('--chromium', '/usr/bin/chromium'),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
});
try {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: options.includes('--dark') ? 'dark' : 'light',
    locale: valueOf('--locale', 'en-GB'),
    hasTouch: width < 600,
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.error(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`error: ${error.message}`));
  await page.goto(address);
  const settle = async () => {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(
      () => document.querySelector('main[aria-busy="true"], .graph[data-arranging="true"]') === null,
    );
    await page.waitForTimeout(700);
  };
  await settle();
  for (const step of steps) {
    const [, verb = '', argument = ''] = /^(\w+):?(.*)$/s.exec(step) ?? [];
    const [target = '', value = ''] = argument.split('=>');
    if (verb === 'click') await page.locator(target).first().click();
    else if (verb === 'dblclick') await page.locator(target).first().dblclick();
    else if (verb === 'fill') await page.locator(target).first().pressSequentially(value, { delay: 30 });
    else if (verb === 'press') await page.keyboard.press(argument);
    else if (verb === 'at') await page.mouse.click(...argument.split(',').map(Number));
    else if (verb === 'hover') await page.mouse.move(...argument.split(',').map(Number));
    else console.error(`Unknown step '${step}': expected click, dblclick, fill, press, at or hover.`);
    await settle();
  }
  await page.screenshot({ path: file });
  console.log(`${file} ${page.url()}`);
} finally {
  await browser.close();
}
