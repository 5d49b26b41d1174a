/** Writes enumerators as headings and enumerations have them. */
import type { Enumerator } from '../../report/model';

/** The enumerator of a value from 1: `II.`, `(b)`, `3)`; absent where letters end. */
export function enumeratorText(
  { scheme, form }: Pick<Enumerator, 'scheme' | 'form'>,
  value: number,
): string | undefined {
  const symbol = symbolOf(scheme, value);
  if (symbol === undefined) return undefined;
  if (form === 'parentheses') return `(${symbol})`;
  return form === 'full-stop' ? `${symbol}.` : `${symbol})`;
}

function symbolOf(scheme: Enumerator['scheme'], value: number): string | undefined {
  switch (scheme) {
    case 'arabic':
      return String(value);
    case 'upper-roman':
      return roman(value);
    case 'lower-roman':
      return roman(value).toLowerCase();
    case 'upper-letter':
      return value <= 26 ? String.fromCharCode(64 + value) : undefined;
    case 'lower-letter':
      return value <= 26 ? String.fromCharCode(96 + value) : undefined;
  }
}

/** Every value that a symbol without its marks can have: `C` is 3 as a letter, `4` is 4. */
export function valuesOf(symbol: string): readonly number[] {
  if (/^\d{1,3}$/.test(symbol)) return [Number(symbol)];
  const upper = symbol.toUpperCase();
  const values = /^[A-Z]$/.test(upper) ? [upper.charCodeAt(0) - 64] : [];
  if (!/^[IVX]+$/.test(upper)) return values;
  for (let value = 1; value < 40; value++) if (roman(value) === upper) return [...values, value];
  return values;
}

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A number from 1 to 399 in roman numerals; headings have no higher ones. */
function roman(value: number): string {
  return 'C'.repeat(Math.floor(value / 100)) + (tens[Math.floor(value / 10) % 10] ?? '') + (ones[value % 10] ?? '');
}
