/** A person reads and works in the preview: scrolls it with the editor, goes to the source, takes fixes, searches and zooms. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const report = 'coordination-meeting.report.md';

describe('The preview beside the editor', () => {
  let editor;
  let preview;

  before(async () => {
    editor = await startEditor({ workspace: 'samples/coordination-meeting', openFile: report });
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    preview = editor.webviewFrame();
    await preview.locator('h1', { hasText: 'Third Coordination Meeting' }).waitFor();
  });
  after(() => editor?.close());

  it('follows the editor, which stays where it is', async () => {
    for (const distance of [1_500, 4_000, -2_000]) {
      await wheelOver(editor.page.locator('.monaco-editor .view-lines').first(), distance);
      const words = await wordsAtTopOfEditor();
      await untilNear(words);
      await roundTrip();
      assert.equal(await wordsAtTopOfEditor(), words);
      assert.ok(Math.abs(await distanceFromTop(words)) < 80, `${words}: ${await distanceFromTop(words)}`);
    }
  });

  it('leads the editor, and stays where it is', async () => {
    for (const distance of [900, 2_500, -1_300]) {
      await wheelOver(preview.locator('#sheet'), distance);
      const place = await scrollTop();
      await untilEditorShowsTopOfPreview();
      await roundTrip();
      assert.equal(await scrollTop(), place);
    }
    await editor.screenshot('preview-scrolled');
  });

  it('can be read through what the report generates without being drawn back', async () => {
    await preview
      .locator('.generated.participants li')
      .first()
      .evaluate((element) => element.scrollIntoView());
    for (const distance of [300, 300, -200]) {
      await wheelOver(preview.locator('#sheet'), distance);
      const place = await scrollTop();
      await roundTrip();
      assert.equal(await scrollTop(), place);
    }
    assert.match(await editorText(), /::participants/);
  });

  it('follows the editor again after it has led', async () => {
    await wheelOver(editor.page.locator('.monaco-editor .view-lines').first(), -6_000);
    const words = await wordsAtTopOfEditor();
    await untilNear(words);
    await roundTrip();
    assert.equal(await wordsAtTopOfEditor(), words);
  });

  it('leads the editor to a note that is clicked, and back', async () => {
    const call = preview.locator('.note-call').nth(3);
    await call.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await call.click();
    const note = preview.locator('#note-4');
    await editor.page.locator('.view-line', { hasText: '[^' }).first().waitFor();
    assert.ok(await note.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight));
    await note.locator('.back').first().click();
    assert.ok(await call.evaluate((element) => element.getBoundingClientRect().top >= 0));
  });

  it('goes to the word that is double-clicked', async () => {
    const paragraph = preview.locator('p', { hasText: 'All sittings were held at Headquarters' });
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await centreOf(paragraph, 'sittings');
    await editor.page.mouse.dblclick(x, y);
    const lines = editor.savedText(report).split('\n');
    const line = lines.findIndex((text) => text.includes('All sittings'));
    const column = lines[line].indexOf('sittings') + 'sittings'.length + 1;
    const status = `Ln ${line + 1}, Col ${column} (8 selected)`;
    await editor.page.locator('.statusbar-item', { hasText: status }).waitFor();
  });

  it('is searched with the find widget', async () => {
    await preview.locator('#sheet').click({ position: { x: 5, y: 5 } });
    await editor.page.keyboard.press('Control+F');
    const widget = editor.page.locator('.simple-find-part.visible');
    await widget.waitFor();
    await editor.page.keyboard.type('Treaty Series');
    await editor.screenshot('preview-find');
    await editor.page.keyboard.press('Escape');
    await widget.waitFor({ state: 'detached' });
  });

  it('grows with its button and its key, and shrinks', async () => {
    await preview.locator('#sheet').click({ position: { x: 5, y: 5 } });
    const title = editor.page.locator('.editor-group-container.active .editor-actions');
    await title.locator('[aria-label^="Zoom Preview In"]').click();
    await untilSize('110%');
    await preview.locator('#sheet').click({ position: { x: 5, y: 5 } });
    await editor.page.keyboard.press('Control+=');
    await untilSize('125%');
    await editor.page.keyboard.press('Control+-');
    await untilSize('110%');
  });

  it('is as it was after the window is loaded anew: place and size', async () => {
    await wheelOver(preview.locator('#sheet'), 2_345);
    await untilEditorShowsTopOfPreview();
    const before = await scrollTop();
    assert.ok(before > 1_000);
    await editor.reload();
    await preview.locator('h1', { hasText: 'Third Coordination Meeting' }).waitFor({ state: 'attached' });
    await untilSize('110%');
    await editor.page.waitForFunction(() => true);
    await roundTrip();
    assert.ok(Math.abs((await scrollTop()) - before) <= 2, `${before}, ${await scrollTop()}`);
    await editor.screenshot('preview-restored');
  });

  const scrollTop = () => preview.locator('#sheet').evaluate(() => window.scrollY);

  /** Turns the wheel over an element, and waits until what it scrolls has come to rest. */
  async function wheelOver(locator, distance) {
    const box = await locator.evaluate((element) => element.getBoundingClientRect().toJSON());
    const frame = await locator.evaluateHandle(() => window);
    const { x, y } = await offsetOf(locator);
    await editor.page.mouse.move(x + Math.max(40, Math.min(box.width, 600) / 2), y + 300);
    await editor.page.mouse.wheel(0, distance);
    await editor.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
    await frame.evaluate(
      () =>
        new Promise((resolve) => {
          let last = Number.NaN;
          const look = () => {
            if (window.scrollY === last) resolve();
            else requestAnimationFrame(look);
            last = window.scrollY;
          };
          requestAnimationFrame(look);
        }),
    );
  }

  /** Where the window of an element is on the screen. */
  async function offsetOf(locator) {
    const inPage = await locator.boundingBox();
    const inWindow = await locator.evaluate((element) => element.getBoundingClientRect().toJSON());
    return { x: inPage.x, y: inPage.y - inWindow.top };
  }

  /**
   * Waits until the extension host has heard all that the page has said so far, and the page all that it was answered: each
   * goes its way in order, and the size of the page is changed by way of the host.
   */
  async function roundTrip() {
    const sheet = preview.locator('#sheet');
    const size = await sheet.evaluate(() => document.documentElement.style.fontSize);
    for (const command of ['In', 'Out']) {
      await editor.runCommand(`Rapporteur: Zoom Preview ${command}`);
      await sheet.evaluate(
        (_, before) =>
          new Promise((resolve) => {
            const look = () =>
              document.documentElement.style.fontSize === before ? requestAnimationFrame(look) : resolve();
            look();
          }),
        command === 'In' ? size : await sheet.evaluate(() => document.documentElement.style.fontSize),
      );
    }
  }

  async function untilSize(size) {
    await preview.locator(`html[style*="font-size: ${size}"]`).waitFor();
  }

  /** The first words of the first line that the editor shows wholly, without mark-up. */
  async function wordsAtTopOfEditor() {
    const words = await editor.page.evaluate(() => {
      const { top } = document
        .querySelector('.monaco-editor .view-lines')
        .closest('.overflow-guard')
        .getBoundingClientRect();
      return [...document.querySelectorAll('.monaco-editor .view-line')]
        .map((line) => ({ y: line.getBoundingClientRect().top, text: line.textContent.replaceAll('\u00a0', ' ') }))
        .filter(({ y, text }) => y >= top - 1 && /\w/.test(text))
        .sort((a, b) => a.y - b.y)[0].text;
    });
    return words.match(/[\p{L}\p{N}][\p{L}\p{N} ,.’–-]{8,40}/u)?.[0].trim() ?? words;
  }

  /** How far below the top of the preview some words of the report are, in pixels. */
  async function distanceFromTop(words) {
    return await preview.locator('#report').evaluate((root, text) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(text);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return range.getBoundingClientRect().top;
      }
      return Number.NaN;
    }, words);
  }

  async function untilNear(words) {
    await preview.locator('#report').evaluate(
      (root, text) =>
        new Promise((resolve) => {
          const look = () => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const at = node.data.indexOf(text);
              if (at === -1) continue;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + text.length);
              if (Math.abs(range.getBoundingClientRect().top) < 80) return resolve();
            }
            requestAnimationFrame(look);
          };
          look();
        }),
      words,
    );
  }

  async function editorText() {
    const lines = await editor.page.locator('.monaco-editor .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until the first words that the preview shows wholly are at the top of the editor. */
  async function untilEditorShowsTopOfPreview() {
    const words = await preview.locator('#report').evaluate((root) => {
      const blocks = [...root.firstElementChild.children].filter((each) => /^(?:P|H\d)$/.test(each.tagName));
      return blocks
        .find((each) => each.getBoundingClientRect().top >= 0)
        .textContent.match(/\p{L}[\p{L} ,]{10,40}/u)[0]
        .trim();
    });
    await editor.page
      .locator('.monaco-editor .view-line', { hasText: words.slice(0, 20) })
      .first()
      .waitFor();
  }

  async function centreOf(locator, word) {
    const { x, y } = await locator.boundingBox();
    const place = await locator.evaluate((element, text) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(text);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const inner = range.getBoundingClientRect();
        const outer = element.getBoundingClientRect();
        return { x: inner.x - outer.x + inner.width / 2, y: inner.y - outer.y + inner.height / 2 };
      }
      throw new Error(`no ${text}`);
    }, word);
    return { x: x + place.x, y: y + place.y };
  }
});

describe('Findings in the preview', () => {
  let editor;
  const draft = 'draft-with-errors.report.md';
  const misspelt = 'Vukassinović';

  before(async () => {
    editor = await startEditor({ workspace: 'samples/draft-with-errors', openFile: draft });
    await editor.runCommand('Rapporteur: Open Preview to the Side');
  });
  after(() => editor?.close());

  it('are shown in the editor', async () => {
    const preview = editor.webviewFrame();
    await preview.locator(`.mark[aria-label*="${misspelt}"]`).click();
    await editor.screenshot('preview-finding');
    await preview.getByRole('button', { name: 'Show in the editor' }).click();
    const lines = editor.savedText(draft).split('\n');
    const line = lines.findIndex((text) => text.includes(misspelt));
    const column = lines[line].indexOf(misspelt) + misspelt.length + 1;
    await editor.page
      .locator('.statusbar-item', { hasText: `Ln ${line + 1}, Col ${column} (${misspelt.length} selected)` })
      .waitFor();
  });

  it('are corrected from the preview', async () => {
    const preview = editor.webviewFrame();
    const mark = preview.locator(`.mark[aria-label*="${misspelt}"]`);
    await mark.focus();
    await editor.page.keyboard.press('Enter');
    await preview.locator('.finding .fix').first().waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.until(mark, 0);
    await preview.locator('p', { hasText: 'Professor Vukašinović replied' }).waitFor();
    await editor.save();
    assert.ok(!editor.savedText(draft).includes(misspelt));
  });
});
