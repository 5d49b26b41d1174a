/** Dates as people write them. */

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'ene'],
  ['february', 'feb', 'fevrier', 'fevr', 'febrero'],
  ['march', 'mar', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juin', 'junio'],
  ['july', 'jul', 'juillet', 'juil', 'julio'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'decembre', 'diciembre', 'dic'],
];

/**
 * The date that a text is without doubt, as `2007-11-26`: `26 November 2007`, `November 26, 2007`, `26 de noviembre de 2007`,
 * `2007-11-6`, `26.11.2007`. `6/11/2007` may be June or November, so it is none.
 */
export function isoDate(text: string): string | undefined {
  const folded = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(folded);
  if (yearFirst) return real(yearFirst[1], Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(folded);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    if (first === second || (first > 12 && second <= 12)) return real(numbers[3], second, first);
    return second > 12 && first <= 12 ? real(numbers[3], first, second) : undefined;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)? (?:of |de )?([a-z]+)\.?,? (?:de |del )?(\d{4})$/.exec(folded);
  if (dayFirst) return real(dayFirst[3], month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(folded);
  return monthFirst ? real(monthFirst[3], month(monthFirst[1]), Number(monthFirst[2])) : undefined;
}

function month(name: string | undefined): number {
  return months.findIndex((names) => names.includes(name ?? '')) + 1;
}

function real(year: string | undefined, monthNumber: number, day: number): string | undefined {
  if (year === undefined || monthNumber < 1) return undefined;
  const date = `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // A day that a month does not have is moved to the next month, or refused.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
