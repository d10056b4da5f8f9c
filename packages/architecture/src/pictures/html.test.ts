import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { Window } from 'happy-dom';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import { edgeFindings } from '../policies/edge-findings.js';
import { findChromium } from './find-chromium.test-language.js';
import { html } from './html.js';
import { pageOf } from './page-of.js';
import type { PictureOptions } from './picture.js';

const layered: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['src/domain/**'] },
    { name: 'application', patterns: ['src/application/**'] },
    { name: 'infrastructure', patterns: ['src/infrastructure/**'] },
  ],
};

const shop: Drawing = {
  src: {
    domain: { 'order.ts': ['../infrastructure/pg.ts {pool}'], 'order.test.ts': ['./order.ts'], 'money.ts': [] },
    application: { 'pay.ts': ['../domain/order.ts {Order}', 'type ../domain/money.ts {Money}'] },
    infrastructure: {
      'pg.ts': ['../domain/money.ts'],
      http: { 'server.ts': ['../../application/pay.ts', '../pg.ts'] },
    },
  },
};

const hostile = '</script><script>window.hurt = 1</script>';

/** 2,000 modules in 40 folders, each of which imports its neighbour and one of another folder. */
function large(): Drawing {
  const folders = Array.from({ length: 40 }, (_, folder) => [
    `f${folder}`,
    Object.fromEntries(
      Array.from({ length: 50 }, (__, file) => [
        `m${file}.ts`,
        [`./m${(file + 1) % 50}.ts`, `../f${(folder * 7 + file) % 40}/m${file}.ts`],
      ]),
    ),
  ]);
  return { src: Object.fromEntries(folders) as Drawing };
}

function page(code: Drawing, config: PlimsollConfig = {}, options: PictureOptions = {}, title = 'shop'): string {
  const graph = drawGraph(code);
  const resolved = resolveConfig(config);
  return html(pageOf(graph, resolved, options, edgeFindings(graph, resolved), title));
}

test('nothing in it leads out of it', () => {
  const text = page(shop, layered);
  const scripts = [...text.matchAll(/<script[ >]/g)];
  expect(scripts).toHaveLength(3);
  expect(text.match(/<\/script/g)).toHaveLength(3);
  expect(text).not.toMatch(/\b(?:src|href)=|@import|url\((?!#)/);
  expect(text).toContain("default-src 'none'");
});

test('equal code gives equal pages', () => {
  expect(page(shop, layered)).toBe(page(shop, layered));
});

test('draws, opens and explains without a browser, in a document of its own', async () => {
  const window = new Window({
    console,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  onTestFinished(() => window.happyDOM.close());
  // every browser has it
  Object.assign(window, { structuredClone });
  const { document } = window;
  document.write(page(shop, { ...layered, policies: { 'no-cycles': 'off' } }));
  await window.happyDOM.waitUntilComplete();
  const names = () => [...document.querySelectorAll('#scene .box > .name')].map(({ textContent }) => textContent);
  expect(names()).toEqual(['infrastructure', 'application', 'domain']);
  document.querySelector('.arrow.wrong')?.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  expect(document.querySelector('.imports .place')?.textContent).toBe('src/domain/order.ts:1');
  expect(document.querySelector('.finding .policy')?.textContent).toBe('layers');
  const box = document.querySelector('[data-box="layer:infrastructure"]');
  box?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(names()).toEqual(['infrastructure', 'http', 'pg.ts', 'application', 'domain']);
});

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn(
    'No Chromium on this machine (install one, or name it in CHROMIUM): the drawn page was NOT tried in a browser.',
  );
}

describe.runIf(executablePath !== undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** Opens a page from disk-like content; every error and every request of it fails the test. */
  async function open(text: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    const faults: string[] = [];
    opened.on('pageerror', error => faults.push(String(error)));
    opened.on('console', message => message.type() === 'error' && faults.push(message.text()));
    opened.on('request', request => faults.push(request.url()));
    await opened.setContent(text, { waitUntil: 'load' });
    onTestFinished(async () => {
      await opened.close();
      expect(faults).toEqual([]);
    });
    return opened;
  }

  const boxes = (on: Page) => on.locator('#scene .box > .name').allTextContents();
  const styleOf = (on: Page, selector: string, property: string) =>
    on.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`);
  const panel = (on: Page) => on.locator('#panel');

  test('shows layers from the outside in, with what is against them in red', async () => {
    const shown = await open(page(shop, { ...layered, policies: { 'no-cycles': 'off' } }));
    expect(await boxes(shown)).toEqual(['infrastructure', 'application', 'domain']);
    const tops = await Promise.all(
      (await shown.locator('#scene .box').all()).map(async box => (await box.boundingBox())?.y ?? 0),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const wrong = shown.locator('.arrow.wrong');
    expect(await wrong.getAttribute('aria-label')).toBe('domain imports infrastructure, 1 import, 1 violation');
    expect(await styleOf(shown, '.arrow.wrong > .line', 'stroke')).toBe('rgb(209, 36, 47)');
    await expect(panel(shown).innerText()).resolves.toContain('src/domain/order.ts');
  });

  test('an arrow that is clicked says which imports it stands for', async () => {
    const shown = await open(page(shop, layered));
    await shown.locator('.arrow[data-to="layer:domain"][data-from="layer:application"] .hit').dispatchEvent('click');
    expect(await panel(shown).locator('h2').innerText()).toBe('application → domain');
    expect(await panel(shown).locator('.sizes').innerText()).toBe('2 imports');
    expect(await panel(shown).locator('.imports .place').allTextContents()).toEqual([
      'src/application/pay.ts:1',
      'src/application/pay.ts:2',
    ]);
    expect(await panel(shown).locator('.imports .verb').allTextContents()).toEqual([
      'imports { Order }',
      'imports types { Money }',
    ]);
    await shown.locator('.arrow[data-to="layer:infrastructure"].wrong .hit').dispatchEvent('click');
    expect(await panel(shown).locator('.finding', { hasText: 'layers' }).innerText()).toContain(
      'against the declared layers',
    );
  });

  test('all of it can be done with the keyboard', async () => {
    const shown = await open(page(shop, layered));
    const focused = () => shown.evaluate('document.activeElement.getAttribute("aria-label")');
    await shown.locator('#theme').focus();
    await shown.keyboard.press('Tab');
    expect(await focused()).toBe('layer infrastructure, 2 modules');
    await shown.keyboard.press('ArrowDown');
    expect(await focused()).toBe('layer application, 1 module');
    await shown.keyboard.press('ArrowUp');
    await shown.keyboard.press('Enter');
    expect(await boxes(shown)).toEqual(['infrastructure', 'http', 'pg.ts', 'application', 'domain']);
    expect(await shown.locator('[data-box="layer:infrastructure"]').getAttribute('aria-expanded')).toBe('true');
    await shown.keyboard.press('/');
    await shown.keyboard.type('money');
    expect(await shown.locator('#results [role=option]').allTextContents()).toEqual([
      'money.tsmodule src/domain/money.ts',
    ]);
    await shown.keyboard.press('Enter');
    expect(await focused()).toBe('module money.ts');
    expect(await panel(shown).innerText()).toContain('IS IMPORTED BY (2)');
    await shown.keyboard.press('Escape');
    expect(await focused()).toBe('layer domain, 2 modules, 1 violation');
    expect(await shown.locator('[data-box="layer:domain"]').getAttribute('aria-expanded')).toBe('false');
    await shown.keyboard.press('Tab');
    await shown.keyboard.press('Escape');
    expect(await panel(shown).locator('h2').innerText()).toBe('shop');
    await shown.keyboard.press('Escape');
  });

  test('what has the focus is seen to have it', async () => {
    const shown = await open(page(shop, layered));
    await shown.locator('#theme').focus();
    await shown.keyboard.press('Tab');
    expect(await styleOf(shown, '[data-box]:focus > .paper', 'stroke-width')).toBe('3px');
  });

  test('filters: violations, types, tests, one part alone', async () => {
    const shown = await open(page(shop, { ...layered, policies: { 'no-cycles': 'off' } }));
    const told = () => shown.locator('#told').innerText();
    expect(await told()).toBe('5 modules in 3 boxes');
    await shown.locator('#toggle-tests').check();
    expect(await told()).toBe('6 modules in 3 boxes');
    await shown.locator('#toggle-violations').check();
    expect(await boxes(shown)).toEqual(['infrastructure', 'pg.ts', 'domain', 'order.ts']);
    await shown.locator('#toggle-violations').uncheck();
    await shown.locator('#toggle-types').uncheck();
    expect(await shown.locator('.arrow[data-from="layer:application"] .amount').textContent()).toBe('1');
    await shown.locator('[data-box="layer:application"]').click();
    await panel(shown).getByText('Only this and its neighbours').click();
    expect(await panel(shown).locator('h2').innerText()).toBe('application');
    await panel(shown).getByText('Show everything again').click();
    await shown.locator('#view-folder').click();
    expect(await boxes(shown)).toEqual(['application', 'domain', 'infrastructure']);
  });

  test('opens as the options of the command say', async () => {
    const shown = await open(
      page(shop, layered, { level: 'folder', focus: 'src/application', depth: 2, violations: false }),
    );
    expect(await panel(shown).locator('h2').innerText()).toBe('src/application');
    expect(await boxes(shown)).toEqual([
      'application',
      'pay.ts',
      'domain',
      'money.ts',
      'order.ts',
      'infrastructure/http',
      'server.ts',
    ]);
  });

  test('no name is ever read as markup', async () => {
    const names = {
      [hostile]: { 'x.ts': ['../y.ts'] },
      '\'"`${1}': { 'x.ts': [] },
      '注文 🚢': { 'x.ts': [] },
      __proto__x: { 'x.ts': [] },
      'y.ts': [],
    };
    const config: PlimsollConfig = { layers: [{ name: hostile, patterns: ['*/x.ts'] }] };
    const shown = await open(page(names, config, { level: 'folder' }, hostile));
    expect(await shown.evaluate('"hurt" in window')).toBe(false);
    expect(await shown.locator('h1').innerText()).toBe(hostile);
    expect(await shown.locator('.box > title').allTextContents()).toEqual(
      expect.arrayContaining(['\'"`${1}', '注文 🚢']),
    );
    await shown.locator('#view-layer').click();
    expect(await shown.locator('.box.layer > title').textContent()).toBe(hostile);
  });

  test('is dark where the system is, and where the user says so', async () => {
    const shown = await open(page(shop, layered), 'dark');
    const paper = () => styleOf(shown, 'body', 'background-color');
    expect(await paper()).toBe('rgb(13, 17, 23)');
    await shown.locator('#theme').click();
    expect(await paper()).toBe('rgb(247, 248, 250)');
  });

  test('never draws 2,000 modules at once, however much is opened', async () => {
    const shown = await open(page(large()));
    const count = () => shown.locator('#scene .box').count();
    expect(await count()).toBe(40);
    for (let folder = 0; folder < 12; folder++) {
      await shown.locator(`[data-box="folder:src/f${folder}"]`).dispatchEvent('dblclick');
      expect(await count()).toBeLessThanOrEqual(160);
    }
    expect(await shown.locator('[data-box="folder:src/f11"]').getAttribute('aria-expanded')).toBe('true');
    expect(await shown.locator('[data-box="folder:src/f0"]').getAttribute('aria-expanded')).toBe('false');
  });
});
