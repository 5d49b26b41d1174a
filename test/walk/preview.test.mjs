/** A person reads and works in the preview: scrolls it with the editor, goes to the source, takes fixes, searches and zooms. */
import assert from 'node:assert/strict';
import { startEditor } from './harness.mjs';

const report = 'coordination-meeting.report.md';

describe('The preview beside the editor', () => {
  let editor;
  let preview;

  before(async () => {
    editor = await startEditor({
      workspace: 'samples/coordination-meeting',
      openFile: report,
      settings: { 'editor.mouseWheelScrollSensitivity': 5 },
    });
    await editor.untilReport();
    await editor.runCommand('Rapporteur: Open Preview to the Side');
    preview = editor.webviewFrame();
    await preview.locator('h1', { hasText: 'Third Coordination Meeting' }).waitFor();
  });
  after(() => editor?.close());

  it('follows the editor, which stays where it is', async () => {
    for (const ticks of [6, 12, -5]) {
      await wheelOverEditor(ticks);
      const words = await wordsAtTopOfEditor();
      await untilNearTop(words);
      await roundTrip();
      assert.equal(await wordsAtTopOfEditor(), words);
      await untilNearTop(words);
    }
  });

  it('leads the editor, and stays where it is', async () => {
    for (const distance of [900, 2_500, -1_300]) {
      const place = await wheelOverPreview(distance);
      await untilEditorShowsTopOfPreview();
      await roundTrip();
      assert.ok(Math.abs((await scrollTop()) - place) <= 2, `${place}, ${await scrollTop()}`);
    }
    await editor.screenshot('preview-scrolled');
  });

  it('can be read through what the report generates without being drawn back', async () => {
    await preview
      .locator('.generated.participants li')
      .first()
      .evaluate((element) => element.scrollIntoView());
    for (const distance of [300, 300, -200]) {
      const place = await wheelOverPreview(distance);
      await roundTrip();
      assert.ok(Math.abs((await scrollTop()) - place) <= 2, `${place}, ${await scrollTop()}`);
    }
    assert.match(await editorText(), /::participants/);
  });

  it('follows the editor again after it has led', async () => {
    await wheelOverEditor(-12);
    const words = await wordsAtTopOfEditor();
    await untilNearTop(words);
    await roundTrip();
    assert.equal(await wordsAtTopOfEditor(), words);
  });

  it('goes to a note that is clicked, and back to its call', async () => {
    const call = preview.locator('.note-call').nth(3);
    await call.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await call.click();
    await untilInView('#note-4');
    await preview.locator('#note-4 .back').click();
    await untilInView('#note-4-call-1');
  });

  it('goes to the word that is double-clicked', async () => {
    const paragraph = preview.locator('p', { hasText: 'All sittings were held at Headquarters' });
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await centreOf(paragraph, 'sittings');
    await editor.page.mouse.dblclick(x, y);
    await editor.page.locator('.monaco-editor .selected-text').first().waitFor();
    // VS Code may take the double-click for one that leaves the keyboard in the preview.
    await editor.focusEditor();
    const lines = editor.savedText(report).split('\n');
    const line = lines.findIndex((text) => text.includes('All sittings'));
    const column = lines[line].indexOf('sittings') + 'sittings'.length + 1;
    const status = `Ln ${line + 1}, Col ${column} (8 selected)`;
    await editor.page.locator('.statusbar-item', { hasText: status }).waitFor();
  });

  it('is searched with the find widget', async () => {
    await workInPreview();
    await editor.page.keyboard.press('Control+F');
    const widget = editor.page.locator('.simple-find-part.visible');
    await widget.waitFor();
    await editor.page.keyboard.type('Treaty Series');
    await editor.screenshot('preview-find');
    await editor.page.keyboard.press('Escape');
    await widget.waitFor({ state: 'detached' });
  });

  it('grows with its button and its key, and shrinks', async () => {
    await workInPreview();
    const title = editor.page.locator('.editor-group-container.active .editor-actions');
    await title.locator('[aria-label^="Zoom Preview In"]').click();
    await untilSize('110%');
    await workInPreview();
    await editor.page.keyboard.press('Control+=');
    await untilSize('125%');
    await editor.page.keyboard.press('Control+-');
    await untilSize('110%');
  });

  it('is as it was after the window is loaded anew: place and size', async () => {
    await wheelOverPreview(2_345);
    await untilEditorShowsTopOfPreview();
    const before = await scrollTop();
    assert.ok(before > 1_000);
    await editor.reload();
    await preview.locator('h1', { hasText: 'Third Coordination Meeting' }).waitFor({ state: 'attached' });
    await untilSize('110%');
    await roundTrip();
    assert.ok(Math.abs((await scrollTop()) - before) <= 2, `${before}, ${await scrollTop()}`);
    await editor.screenshot('preview-restored');
  });

  /** Makes the preview the one that keys and commands are for. */
  async function workInPreview() {
    await preview.locator('#sheet').click({ position: { x: 5, y: 5 } });
    await editor.page.locator('.editor-group-container.active .tab.active', { hasText: 'Preview: ' }).waitFor();
  }

  const scrollTop = () => preview.locator('#sheet').evaluate(() => window.scrollY);

  /** The frame that the page of the preview is in, which is another one after each reload. */
  const frame = async () => await (await preview.locator('#sheet').elementHandle()).ownerFrame();

  /** Turns the wheel over the editor by a number of notches. */
  async function wheelOverEditor(ticks) {
    const { x, y } = await editor.page.locator('.monaco-editor .overflow-guard').first().boundingBox();
    await editor.page.mouse.move(x + 200, y + 300);
    for (let tick = 0; tick < Math.abs(ticks); tick++) {
      const before = await topOfEditor();
      await editor.page.mouse.wheel(0, Math.sign(ticks) * 120);
      await editor.page.waitForFunction(
        (top) => document.querySelector('.monaco-editor .lines-content').style.top !== top,
        before,
      );
    }
  }

  const topOfEditor = () =>
    editor.page.evaluate(() => document.querySelector('.monaco-editor .lines-content').style.top);

  /** Turns the wheel over the preview, waits until it has come to rest, and gives where it is, in pixels. */
  async function wheelOverPreview(distance) {
    const { x, y } = await editor.page.locator('iframe.webview.ready').boundingBox();
    await editor.page.mouse.move(x + 200, y + 300);
    const page = await frame();
    const atRest = await page.evaluateHandle(() => ({
      promise: new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true })),
    }));
    await editor.page.mouse.wheel(0, distance);
    await atRest.evaluate(({ promise }) => promise.then(() => undefined));
    return await scrollTop();
  }

  /**
   * Waits until the extension host has heard all that the page has said so far, and the page all that it was answered: messages
   * stay in order, and the size of the page is changed by way of the host.
   */
  async function roundTrip() {
    const page = await frame();
    for (const deltaY of [-1, 1]) {
      const size = await page.evaluate((delta) => {
        const before = document.documentElement.style.fontSize;
        window.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: delta, cancelable: true }));
        return before;
      }, deltaY);
      await page.waitForFunction((before) => document.documentElement.style.fontSize !== before, size);
    }
  }

  async function untilInView(selector) {
    await (await frame()).waitForFunction((wanted) => {
      const { top, bottom } = document.querySelector(wanted).getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    }, selector);
  }

  async function untilSize(size) {
    await (await frame()).waitForFunction((wanted) => document.documentElement.style.fontSize === wanted, size);
  }

  /** Some words of the first line that the editor shows wholly, without mark-up. */
  async function wordsAtTopOfEditor() {
    const line = await editor.page.evaluate(() => {
      const { top } = document.querySelector('.monaco-editor .overflow-guard').getBoundingClientRect();
      return [...document.querySelectorAll('.monaco-editor .view-line')]
        .map((each) => ({ y: each.getBoundingClientRect().top, text: each.textContent.replaceAll('\u00a0', ' ') }))
        .filter(({ y, text }) => y >= top - 1 && /\w/.test(text))
        .sort((a, b) => a.y - b.y)[0].text;
    });
    return line.match(/\p{L}[\p{L}\p{N} ,.’–-]{8,40}/u)?.[0].trim() ?? line;
  }

  /** Waits until some words of the report are near the top of the preview. */
  async function untilNearTop(words) {
    const page = await frame();
    await page.waitForFunction((text) => {
      const walker = document.createTreeWalker(document.querySelector('#report'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(text);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        if (Math.abs(range.getBoundingClientRect().top) < 80) return true;
      }
      return false;
    }, words);
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
    await editor.untilReport();
    await editor.runCommand('Rapporteur: Open Preview to the Side');
  });
  after(() => editor?.close());

  it('are shown in the editor', async () => {
    const preview = editor.webviewFrame();
    await preview.locator(`.mark[aria-label*="${misspelt}"]`).click();
    await editor.screenshot('preview-finding');
    await preview.getByRole('button', { name: 'Show in the editor' }).click();
    await editor.page.locator('.monaco-editor .selected-text').first().waitFor();
    await editor.focusEditor();
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
    await editor.focusEditor();
    await editor.save();
    assert.ok(!editor.savedText(draft).includes(misspelt));
  });
});
