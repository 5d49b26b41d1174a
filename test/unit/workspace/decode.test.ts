import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../server/src/workspace/decode';

describe('Decoding', () => {
  it('keeps every unit, a byte order mark and a replacement character included', () => {
    const text = '\uFEFFRégine 𝒳 \uFFFD\r\n';
    assert.equal(decodeUtf8(Buffer.from(text)), text);
  });

  it('names the line and the byte that is not UTF-8, and what to do', () => {
    const bytes = Buffer.concat([Buffer.from('\uFFFD one\ntwo\nR'), Buffer.from([0xe9]), Buffer.from('gine\n')]);
    assert.throws(() => decodeUtf8(bytes), /line 3 holds the byte 0xE9.*Windows-1252.*save it as UTF-8/);
  });

  it('names a character that is cut off at the end', () => {
    assert.throws(() => decodeUtf8(Buffer.from('é').subarray(0, 1)), /line 1 holds the byte 0xC3/);
  });

  it('knows UTF-16 by its mark', () => {
    assert.throws(() => decodeUtf8(Buffer.from('\uFEFFtitle', 'utf16le')), /UTF-16; save it as UTF-8/);
  });
});
