/** What may occur in the HTML that we write. */
import assert from 'node:assert/strict';
import { tagsOf } from './readable';

const harmlessElements = new Set(
  (
    'article header main nav section div span p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead tbody tr th td blockquote pre code ' +
    'em strong sup a br hr html head title meta body style'
  ).split(' '),
);
const harmlessAttributes = new Set(
  'id class lang href role title start value scope tabindex charset name content http-equiv aria-label aria-labelledby aria-level data-start data-line data-head data-foot'.split(
    ' ',
  ),
);

/** Fails unless HTML has only harmless elements and attributes, no target that runs, and no id that a page has for itself. */
export function assertHarmless(html: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    assert.ok(harmlessElements.has(name), `<${name}>`);
    for (const [attribute, value] of attributes) {
      assert.ok(harmlessAttributes.has(attribute), `${attribute} of <${name}>`);
      if (attribute === 'href')
        assert.match(value, /^(?:https?:\/\/|mailto:|#(?:section|note|report|paragraph|table)-)/i);
      if (attribute === 'id') assert.match(value, /^(?:section|note|report|paragraph|table)-/);
      if (attribute === 'content') assert.doesNotMatch(value, /url/i);
    }
  }
}
