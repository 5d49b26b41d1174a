/** The enumerators of headings by depth: `I.`, `A.`, `1.`, `(a)`, `(i)`, `a.`. */

/** The enumerator of the `value`th heading (from 1) among its siblings at a level (from 1). */
export function enumeratorAt(level: number, value: number): string {
  switch (level) {
    case 1:
      return `${roman(value)}.`;
    case 2:
      return `${letters(value)}.`;
    case 3:
      return `${value}.`;
    case 4:
      return `(${letters(value).toLowerCase()})`;
    case 5:
      return `(${roman(value).toLowerCase()})`;
    default:
      return `${letters(value).toLowerCase()}.`;
  }
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 in roman numerals. */
export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, digit] of romanDigits) {
    text += digit.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A to Z, then AA, AB … */
function letters(value: number): string {
  const last = String.fromCharCode(65 + ((value - 1) % 26));
  const before = Math.floor((value - 1) / 26);
  return before > 0 ? letters(before) + last : last;
}
