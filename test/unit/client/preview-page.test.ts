import assert from 'node:assert/strict';
import { previewPage } from '../../../client/src/preview-page';
import { previewTexts } from '../../../client/src/preview-texts';
import { speak } from '../../../server/src/source/texts';

describe('The page of a preview', () => {
  const parts = {
    script: 'https://host/preview.js',
    style: 'https://host/preview.css',
    styleSource: 'https://host',
    report: 'file:///a "b"&<script>.report.md',
    zoom: 110,
  };
  const page = previewPage(parts);
  const policy = new Map(
    (/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '')
      .split('; ')
      .map((directive) => directive.split(/ (.*)/s) as [string, string]),
  );

  it('allows its own script and stylesheets, and nothing else', () => {
    assert.equal(policy.get('default-src'), "'none'");
    assert.match(policy.get('script-src') ?? '', /^'nonce-[\w+/=]{24}'$/);
    assert.equal(policy.get('style-src'), 'https://host');
    assert.equal(policy.get('base-uri'), "'none'");
    assert.equal(policy.get('form-action'), "'none'");
    assert.equal(policy.size, 5);
    assert.doesNotMatch(page, /unsafe|\son\w+=/);
  });

  it('has another nonce each time', () => {
    const nonces = new Set(Array.from({ length: 50 }, () => /'nonce-([^']+)'/.exec(previewPage(parts))?.[1]));
    assert.equal(nonces.size, 50);
    const nonce = policy.get('script-src')?.slice(7, -1);
    assert.deepEqual(page.match(/<script[^>]*>/g), [`<script nonce="${nonce}" src="https://host/preview.js">`]);
  });

  it('keeps the address of the report from being mark-up', () => {
    const value = /data-report="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.equal(decodeURIComponent(value), parts.report);
    assert.doesNotMatch(value, /[<>"&]/);
  });

  it('has its texts in the language that is spoken, and keeps them from being mark-up', () => {
    const hostile = '"><script>&amp;</script> « Constats »';
    speak('fr', { Findings: hostile });
    try {
      const spoken = previewPage(parts);
      const value = /data-texts="([^"]*)"/.exec(spoken)?.[1] ?? '';
      assert.doesNotMatch(value, /[<>"&]/);
      assert.deepEqual(JSON.parse(decodeURIComponent(value)), { ...previewTexts(), findings: hostile });
      assert.match(spoken, /^<html lang="fr">$/m);
      assert.equal(spoken.match(/<script/g)?.length, 1);
    } finally {
      speak('en', {});
    }
    assert.match(previewPage(parts), /^<html lang="en">$/m);
  });
});
