/** Bytes to text. Reports are UTF-8; anything else is refused rather than guessed, because a wrong guess changes words. */
import { t } from '@vscode/l10n';

/**
 * The text of UTF-8 bytes, a byte order mark included, so that offsets count from the very first unit.
 *
 * @throws an `Error` that names the first byte at fault, its line, and what the file probably is instead
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error(t`it is saved as UTF-16; save it as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    let line = 1;
    for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) line++;
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new Error(
      t`it is not UTF-8: line ${line} holds the byte 0x${byte}, which is no character there; it was probably saved in an older encoding such as Windows-1252, so save it as UTF-8`,
    );
  }
}

/** The index of the first byte that is no part of a UTF-8 character: where decoding and encoding again first differ. */
function firstInvalid(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const difference = bytes.findIndex((byte, index) => byte !== again[index]);
  return difference < 0 ? bytes.length - 1 : difference;
}
