import assert from 'node:assert/strict';
import { isReport } from '../../../server/src/lsp/open-reports';

describe('an open report', () => {
  it('is none of the files it is checked with', () => {
    assert.equal(isReport({ uri: 'file:///a.report.md', languageId: 'meeting-report' }), true);
    assert.equal(isReport({ uri: 'untitled:Untitled-1', languageId: 'meeting-report' }), true);
    assert.equal(isReport({ uri: 'file:///registry.yaml', languageId: 'yaml' }), false);
    assert.equal(isReport({ uri: 'file:///participants.csv', languageId: 'plaintext' }), false);
  });
});
