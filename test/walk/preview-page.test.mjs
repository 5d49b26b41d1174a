/** The preview page: what it touches, where it is, what it says of a person’s doings. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../../scripts/vscode-host/layout.mjs';
import { barriers } from './axe.mjs';
import { openPreviewPage } from './preview-page.mjs';
import { themes } from './preview-themes.mjs';

const sample = 'samples/coordination-meeting/coordination-meeting.report.md';
const draft = 'samples/draft-with-errors/draft-with-errors.report.md';

describe('The preview page, when the report changes', () => {
  let preview;
  before(async () => {
    preview = await openPreviewPage({ path: sample });
  });
  after(() => preview?.close());
  beforeEach(() => remember(preview.page));

  it('changes only the block that was edited', async () => {
    const { touched } = await preview.replace('All sittings were held at', 'All of the sittings were held at');
    assert.equal(touched, 1);
    assert.deepEqual(await changedBlocks(preview.page), ['P All of the sittings']);
    assert.equal(preview.results.at(-1).pieces.filter((piece) => 'html' in piece).length, 1);
  });

  it('touches nothing when lines move', async () => {
    const { touched } = await preview.replace('# Introduction\n', '\n\n\n# Introduction\n');
    assert.equal(touched, 0);
    assert.deepEqual(await changedBlocks(preview.page), []);
  });

  it('keeps the elements whose numbers change because of a chapter above', async () => {
    const before = await preview.page.locator('#report h2').count();
    const { touched } = await preview.replace('# Introduction\n', '# Preface\n\nA few words.\n\n# Introduction\n');
    assert.ok(touched > 2, String(touched));
    assert.deepEqual(await newElements(preview.page), ['H2 I. Preface', 'P A few words.']);
    assert.equal(await preview.page.locator('#report h2').count(), before + 1);
    assert.match(await preview.page.locator('#report h2', { hasText: 'Introduction' }).innerText(), /^II\./);
  });

  it('keeps the place and the selection while the report changes above', async () => {
    const paragraph = await preview.page.locator('#report > article > p').nth(30).elementHandle();
    await paragraph.evaluate((element) => {
      element.scrollIntoView();
      getSelection().selectAllChildren(element);
    });
    await preview.frames();
    const selected = await paragraph.evaluate(() => String(getSelection()));
    const before = await topOf(paragraph);
    const seen = preview.received.length;
    await preview.replace('A few words.', `${'Many words. '.repeat(80)}\n\nAnd more.`);
    await preview.frames();
    assert.equal(await topOf(paragraph), before);
    assert.equal(await paragraph.evaluate(() => String(getSelection())), selected);
    assert.deepEqual(
      preview.received.slice(seen).map(({ type }) => type),
      ['shown'],
    );
  });

  it('takes blocks away and puts them back', async () => {
    await preview.replace('\n\nAnd more.', '');
    assert.equal(await preview.page.getByText('And more.', { exact: true }).count(), 0);
    const order = await preview.page.locator('#report h2').allInnerTexts();
    await preview.replace('# Preface', '## Preface');
    await preview.replace('## Preface', '# Preface');
    assert.deepEqual(await preview.page.locator('#report h2').allInnerTexts(), order);
  });

  it('shows after many edits what it would show at once', async () => {
    const edits = [
      ['# Introduction', '# Beginning'],
      ['II', 'III'],
      ['\n\n', '\n\n- a\n- b\n\n'],
      ['The', '**The**'],
      ['- a\n- b\n', '1. x\n2. y\n'],
      ['of the', 'of\n\nthe'],
      ['meeting', 'meeting[^new]\n\n[^new]: A new note.\n\n'],
      ['of\n\nthe', 'of the'],
    ];
    for (const [before, after] of edits) await preview.replace(before, after);
    const edited = await reportOf(preview.page);
    await preview.reload();
    assert.equal(edited, await reportOf(preview.page));
  });

  it('asks for everything when it does not have what an answer builds upon', async () => {
    const seen = preview.received.length;
    const result = { ...preview.results.at(-1), id: 'x', base: 'unknown', pieces: [] };
    await preview.send({ type: 'update', result });
    await preview.until((message) => message.type === 'ready', seen);
    assert.ok((await preview.page.locator('#report h2').count()) > 3);
  });
});

describe('The preview page, scrolled', () => {
  let preview;
  before(async () => {
    preview = await openPreviewPage({ path: sample });
  });
  after(() => preview?.close());

  /** Scrolls as a person does, and gives the lines that the page says it was scrolled to. */
  async function wheel(distance) {
    const seen = preview.received.length;
    await preview.page.mouse.move(400, 400);
    const atRest = await preview.page.evaluateHandle(() => ({
      promise: new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true })),
    }));
    await preview.page.mouse.wheel(0, distance);
    await atRest.evaluate(({ promise }) => promise.then(() => undefined));
    await preview.until((message) => message.type === 'scrolled', seen);
    await preview.frames();
    return preview.received.slice(seen).filter(({ type }) => type === 'scrolled');
  }
  const reveal = (line) => preview.send({ type: 'reveal', line, version: preview.version });
  const scrollTop = () => preview.page.evaluate(() => window.scrollY);

  it('goes to the line of a heading', async () => {
    const line = preview.lineOf('# Cooperation among participating entities');
    await reveal(line);
    await preview.frames();
    const heading = preview.page.locator('#report h2', { hasText: 'Cooperation among participating entities' });
    assert.equal(Math.round(await topOf(heading)), 12);
  });

  it('goes into a paragraph as far as the line is read', async () => {
    const line = preview.lineOf('On 11 and 12 February 2010, the Third');
    const paragraph = preview.page.locator('#report p', { hasText: 'On 11 and 12 February 2010, the Third' });
    const { height } = await paragraph.boundingBox();
    for (const part of [0.25, 0.5, 0.75]) {
      await reveal(line + part);
      await preview.frames();
      assert.ok(Math.abs((await topOf(paragraph)) - (12 - part * height)) < 1.5, `${part}`);
    }
  });

  it('says nothing of where it was sent', async () => {
    const seen = preview.received.length;
    for (const line of [10, 60.5, 30, 0, 120]) await reveal(line);
    await preview.frames();
    await reveal(44);
    await preview.frames();
    assert.deepEqual(preview.received.slice(seen), []);
  });

  it('says where a person has scrolled it, and would go there itself', async () => {
    await reveal(0);
    await preview.frames();
    for (const distance of [300, 900, 2500, 4000, -1200]) {
      const scrolled = await wheel(distance);
      const line = scrolled.at(-1).line;
      const before = await scrollTop();
      await reveal(line);
      await preview.frames();
      assert.ok(Math.abs((await scrollTop()) - before) <= 1, `${distance}: ${before}, ${await scrollTop()}`);
    }
  });

  it('rises with the source through all that the report generates', async () => {
    const tops = await preview.page.evaluate((lines) => {
      const send = (line) =>
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'reveal', line, version: 0 } }));
      return Array.from({ length: lines * 4 }, (_, quarter) => {
        send(quarter / 4);
        return window.scrollY;
      });
    }, preview.text.split('\n').length);
    assert.equal(tops[0], 0);
    assert.ok(tops.at(-1) > 5_000);
    for (const [index, top] of tops.entries())
      assert.ok(index === 0 || top >= tops[index - 1] - 0.5, String(index / 4));
  });

  it('rises with the page through all that the report generates', async () => {
    await reveal(0);
    await preview.frames();
    const seen = preview.received.length;
    const bottom = await preview.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    while ((await scrollTop()) < bottom - 1) await wheel(2_000);
    const lines = preview.received.slice(seen).flatMap((message) => (message.type === 'scrolled' ? message.line : []));
    assert.ok(lines.length > 5);
    for (const [index, line] of lines.entries()) assert.ok(index === 0 || line >= lines[index - 1], String(index));
    assert.ok(lines.at(-1) > preview.lineOf('# References'));
  });

  it('waits with a line of a version that it does not show yet', async () => {
    await reveal(0);
    await preview.frames();
    const added = `${Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of many.`).join('\n\n')}\n\n`;
    const line = preview.lineOf('# Cooperation among participating entities');
    await preview.send({ type: 'reveal', line: line + 80, version: preview.version + 1 });
    await preview.replace('# Introduction\n\n', `# Introduction\n\n${added}`);
    await preview.frames();
    const heading = preview.page.locator('#report h2', { hasText: 'Cooperation among participating entities' });
    assert.equal(Math.round(await topOf(heading)), 12);
  });

  it('stays where it is when the panel becomes narrower, and says nothing', async () => {
    const heading = preview.page.locator('#report h2', { hasText: 'Cooperation among participating entities' });
    const seen = preview.received.length;
    await preview.page.setViewportSize({ width: 420, height: 800 });
    await preview.frames();
    assert.ok(Math.abs((await topOf(heading)) - 12) < 2, String(await topOf(heading)));
    await preview.page.setViewportSize({ width: 900, height: 800 });
    await preview.frames();
    assert.ok(Math.abs((await topOf(heading)) - 12) < 2, String(await topOf(heading)));
    assert.deepEqual(preview.received.slice(seen), []);
  });

  it('is where it was after it was loaded anew', async () => {
    await wheel(333);
    const paragraph = preview.page.locator('#report p', { hasText: /\w/ }).nth(60);
    const before = await topOf(paragraph);
    await preview.reload();
    await preview.frames();
    assert.ok(Math.abs((await topOf(paragraph)) - before) <= 1, `${before}, ${await topOf(paragraph)}`);
  });

  it('grows and shrinks, and stays where it is', async () => {
    const heading = preview.page.locator('#report h2', { hasText: 'Cooperation among participating entities' });
    await reveal(preview.lineOf('# Cooperation among participating entities'));
    await preview.frames();
    const before = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    await preview.send({ type: 'zoom', percent: 200 });
    await preview.frames();
    const after = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    assert.ok(Math.abs(after / before - 2) < 0.01);
    assert.ok(Math.abs((await topOf(heading)) - 12) < 4, String(await topOf(heading)));
    const isWide = await preview.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(isWide, false);
    await preview.send({ type: 'zoom', percent: 100 });
    const seen = preview.received.length;
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    assert.deepEqual(await preview.until(({ type }) => type === 'zoom', seen), { type: 'zoom', direction: 1 });
  });
});

describe('The preview page, double-clicked', () => {
  let preview;
  before(async () => {
    preview = await openPreviewPage({ path: sample });
  });
  after(() => preview?.close());

  /** Double-clicks the middle of a word, and gives what the page says of it. */
  async function doubleClick(selector, word, index = 0) {
    const seen = preview.received.length;
    const element = preview.page.locator(selector).first();
    const { x, y } = await element.evaluate(
      (root, [text, nth]) => {
        root.scrollIntoView({ block: 'center' });
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let found = -1;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = node.data.indexOf(text); at !== -1; at = node.data.indexOf(text, at + 1)) {
            found++;
            if (found < nth) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + text.length);
            const { left, top, width, height } = range.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }
        }
        throw new Error(`no ${text}`);
      },
      [word, index],
    );
    await preview.frames();
    await preview.page.mouse.dblclick(x, y);
    return await preview.until(({ type }) => type === 'goto', seen);
  }

  it('says which occurrence of which word it was', async () => {
    const line = preview.lineOf('On 11 and 12 February 2010, the Third');
    const { word, ...target } = await doubleClick('p:has-text("On 11 and 12 February 2010")', 'those', 1);
    assert.deepEqual(target, { type: 'goto', line });
    assert.deepEqual(word, { words: { text: 'those', occurrence: 1, of: 2 }, line, lines: 1 });
  });

  it('says only the line of what the report generates', async () => {
    const { line, word } = await doubleClick('.generated.participants li', 'of');
    assert.equal(line, preview.lineOf('::participants'));
    assert.equal(word, undefined);
  });

  it('says the line of a note', async () => {
    const { line } = await doubleClick('.note-list li:has-text("Treaty Series")', 'Treaty');
    assert.equal(line, preview.lineOf('*Treaty Series*'));
  });

  it('says the start of the report for its front page', async () => {
    const { line } = await doubleClick('.front', 'Headquarters');
    assert.equal(line, 0);
  });
});

describe('The preview page, with findings', () => {
  let preview;
  before(async () => {
    preview = await openPreviewPage({ path: draft });
  });
  after(() => preview?.close());

  const markOf = (text) => preview.page.locator(`.mark[aria-label*="${text}"]`);
  const card = () => preview.page.locator('.finding');

  it('marks each finding once, at the line of its words, with a name that says how serious it is', async () => {
    const findings = preview.results[0].pieces.flatMap(({ marks }) => marks);
    assert.ok(findings.length > 5);
    assert.equal(await preview.page.locator('.mark').count(), findings.length);
    for (const label of await preview.page.locator('.mark').evaluateAll((all) => all.map((one) => one.ariaLabel))) {
      assert.match(label, /^(?:Error|Warning|Information): ./);
    }
    const mark = markOf('Vukassinović');
    const words = await preview.page.evaluate(() => {
      for (const range of CSS.highlights.get('finding-error')) {
        if (range.toString() === 'Vukassinović') return range.getBoundingClientRect().toJSON();
      }
      return undefined;
    });
    const { y, height } = await mark.boundingBox();
    assert.ok(Math.abs(y + height / 2 - (words.top + words.height / 2)) < 2);
  });

  it('has marks that do not cover each other', async () => {
    const boxes = await preview.page
      .locator('.mark')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()).sort((a, b) => a.top - b.top));
    for (const [index, { top }] of boxes.entries()) assert.ok(index === 0 || top >= boxes[index - 1].bottom - 0.5);
  });

  it('opens with the keyboard, says all of a finding, and closes with Escape', async () => {
    await preview.page.evaluate(() => document.activeElement?.blur());
    await preview.page.keyboard.press('Tab');
    const first = await preview.page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.match(first, /^(?:Error|Warning|Information): /);
    await preview.page.keyboard.press('ArrowDown');
    const second = await preview.page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    await preview.page.keyboard.press('Enter');
    await card().waitFor();
    assert.equal(await card().getAttribute('aria-label'), second);
    await preview.page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    assert.equal(await preview.page.evaluate(() => document.activeElement.getAttribute('aria-label')), second);
  });

  it('asks for a fix of the version that is shown', async () => {
    await markOf('Vukassinović').click();
    await card().waitFor();
    assert.match(
      await card().innerText(),
      /Vukassinović[\s\S]*misspelled-speaker|misspelled-speaker[\s\S]*Vukassinović/,
    );
    const fix = card().locator('.fix').first();
    const title = await fix.innerText();
    assert.match(title, /Vukašinović/);
    const seen = preview.received.length;
    await fix.click();
    const message = await preview.until(({ type }) => type === 'fix', seen);
    const line = preview.lineOf('Vukassinović');
    const character = preview.text.split('\n')[line].indexOf('Vukassinović');
    const range = { start: { line, character }, end: { line, character: character + 'Vukassinović'.length } };
    assert.deepEqual(message, { type: 'fix', title, version: preview.version, range });
  });

  it('asks to be shown the finding, where it is after lines were added above', async () => {
    await preview.replace('# Opening\n', '\n\n# Opening\n');
    await markOf('Vukassinović').click();
    const seen = preview.received.length;
    await card().getByRole('button', { name: 'Show in the editor' }).click();
    const { range, version } = await preview.until(({ type }) => type === 'show', seen);
    assert.equal(range.start.line, preview.lineOf('Vukassinović'));
    assert.equal(version, preview.version);
  });

  it('takes away the mark of what was corrected, leaves the others, and keeps the keyboard among them', async () => {
    const before = await preview.page.locator('.mark').count();
    await preview.page.locator('.mark').evaluateAll((all) => {
      for (const one of all) one.wasThere = true;
    });
    await markOf('Vukassinović').focus();
    await preview.replace('Vukassinović', 'Vukašinović');
    assert.equal(await markOf('Vukassinović').count(), 0);
    assert.ok((await preview.page.locator('.mark').count()) < before);
    assert.ok(
      await preview.page
        .locator('.mark')
        .first()
        .evaluate((one) => one.wasThere),
    );
    assert.equal(await preview.page.evaluate(() => document.activeElement.className.startsWith('mark')), true);
    const highlighted = await preview.page.evaluate(() => [...CSS.highlights.get('finding-error')].map(String));
    assert.ok(!highlighted.includes('Vukassinović') && !highlighted.includes(''), highlighted.join());
  });

  it('says why there is nothing to see', async () => {
    await preview.send({ type: 'unavailable', reason: 'The server does not run.' });
    await preview.page.getByRole('status').getByText('The server does not run.').waitFor();
    await preview.replace('# Opening\n', '\n# Opening\n');
    assert.equal(await preview.page.locator('#status').innerText(), '');
  });
});

describe('The preview page, for everybody', () => {
  let preview;
  afterEach(() => preview?.close());

  it('has nothing that axe finds, in any theme, with a finding open', async () => {
    preview = await openPreviewPage({ path: draft });
    await preview.replace('kindly agreed', 'kindly  agreed');
    for (const theme of Object.keys(themes)) {
      await preview.wear(theme);
      for (const kind of ['error', 'warning', 'information']) {
        await preview.page.locator(`.mark.${kind}`).first().click();
        await preview.page.locator('.finding').waitFor();
        assert.deepEqual(await barriers(preview.page), [], `${theme}, ${kind}`);
        await preview.page.screenshot({ path: join(screenshots, `preview-${theme}-${kind}.png`) });
        await preview.page.keyboard.press('Escape');
      }
    }
  });

  it('has nothing that axe finds in all that a report can hold, in any theme, on a wide screen and on a narrow one', async () => {
    preview = await openPreviewPage({ path: 'test/fixtures/everything.report.md' });
    for (const theme of Object.keys(themes)) {
      await preview.wear(theme);
      for (const width of [900, 360]) {
        await preview.page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await barriers(preview.page), [], `${theme}, ${width} pixels`);
      }
    }
    // Axe sees colours as they are after all: what has next to none is found.
    await preview.page
      .locator('#report p')
      .first()
      .evaluate((element) => element.style.setProperty('color', '#111'));
    assert.match((await barriers(preview.page)).join(), /color-contrast/);
  });
});

/** Remembers which elements are there and what they hold. */
async function remember(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('#report > article > *')) element.wasThere = true;
    window.mutated = new Set();
    window.observer?.disconnect();
    window.observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const block = element.closest('#report > article > *');
        if (block) window.mutated.add(block);
      }
    });
    window.observer.observe(document.querySelector('#report'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** Blocks that are new or were touched since `remember`. */
async function changedBlocks(page) {
  return await page.evaluate(() =>
    [...document.querySelectorAll('#report > article > *')]
      .filter((element) => !element.wasThere || window.mutated.has(element))
      .map(
        (element) =>
          `${element.tagName} ${
            element.textContent
              .trim()
              .slice(-200)
              .match(/All of the sittings/)?.[0]
          }`,
      ),
  );
}

async function newElements(page) {
  return await page.evaluate(() =>
    [...document.querySelectorAll('#report > article > *')]
      .filter((element) => !element.wasThere)
      .map((element) => `${element.tagName} ${element.textContent}`),
  );
}

/** The report as it is shown, white space and order of attributes aside. */
async function reportOf(page) {
  return await page.locator('#report').evaluate((element) => element.innerHTML);
}

async function topOf(locator) {
  return await locator.evaluate((element) => element.getBoundingClientRect().top);
}
