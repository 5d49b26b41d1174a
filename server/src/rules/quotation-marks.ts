import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Zone } from '../mentions/occurrence';
import type { Language } from '../report/front-matter-schema';
import type { TextEdit } from '../report/model';
import { defineRule, type Example } from './rule';
import { doubleQuotations, type Quotation, singleQuotations } from './shared/quotation-marks';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';

const zones: ReadonlySet<Zone> = new Set<Zone>(['body', 'annex', 'footnote', 'notes', 'heading']);

export default defineRule({
  id: 'quotation-marks',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A quotation in other marks than those of the language',
  rationale:
    'English documents put quotations in curly double marks, and in single ones only within a quotation; French documents put them in guillemets with no-break spaces. Spanish documents use “ ” or « », whichever the report has. The rule reports pairs of straight marks and, in English, of single marks outside a quotation. It is silent for inches and minutes, for apostrophes, for code, in tables and in references, and wherever it is not certain which mark closes a quotation.',
  source:
    'English: DGACM, Editorial Manual, quotations. French: Imprimerie nationale, Lexique des règles typographiques, guillemets. Spanish: practice of the documents of the United Nations.',
  examples: {
    bad: [
      un('He spoke of a "brain drain" in the region.', 'He spoke of a “brain drain” in the region.'),
      un("He spoke of a 'brain drain' in the region.", 'He spoke of a “brain drain” in the region.'),
      un('He spoke of a ‘brain drain’ in the region.', 'He spoke of a “brain drain” in the region.'),
      un('The film "*Two Shores*" was shown.', 'The film “*Two Shores*” was shown.'),
      french(
        'L’expression "fuite des cerveaux" a été citée.',
        'L’expression «\u00A0fuite des cerveaux\u00A0» a été citée.',
      ),
      french(
        'L’expression “fuite des cerveaux” a été citée.',
        'L’expression «\u00A0fuite des cerveaux\u00A0» a été citée.',
      ),
      spanish('Habló de la "fuga de cerebros" en la región.', 'Habló de la “fuga de cerebros” en la región.'),
      spanish(
        'Habló de la "fuga de cerebros" y de la «vuelta a casa».',
        'Habló de la «fuga de cerebros» y de la «vuelta a casa».',
      ),
    ],
    good: [
      un('He spoke of a “brain drain”. “I call it ‘brain gain’,” she said.'),
      un('She praised the migrants’ skills and the workers’ rights of the ‘90s. It was six o’clock.'),
      un("'Tis the workers' day, he said of 6\" pipes."),
      un("She praised the 'migrants' skills' of the nurses' union."),
      un('A 3.5" disc and a 12" ruler were shown; the angle was 5\' 10". The tag `"x"` was explained.'),
      un('# References\n\nMarin, A. (2006). "Brain drain".'),
      un('| "Term" | Use |\n| --- | --- |\n| "a" | 1 |'),
      { text: 'Other houses write "brain drain" and \'brain gain\'.' },
      spanish('Habló de la “fuga de cerebros”, de la «vuelta» y de la ‘casa’. El tubo era de 6".'),
      { language: 'es', text: 'Otros escriben "fuga de cerebros".' },
      french('L’expression «\u00A0fuite des “cerveaux”\u00A0» a été citée.'),
    ],
  },
  *check({ analysis }) {
    const { language, report } = analysis;
    const [opening, closing] = marksOf(analysis);
    for (const place of analysis.places) {
      if (!zones.has(place.zone)) continue;
      const { text } = place.prose;
      for (const quotation of wrongQuotations(text, language)) {
        const edits: TextEdit[] = [];
        for (const [at, mark] of [
          [quotation.start, opening],
          [quotation.end - 1, closing],
        ] as const) {
          const span = analysis.locate(place, { start: at, end: at + 1 });
          // A mark written as an escape or a character reference is left to the writer.
          if (report.text.slice(span.start, span.end) === text[at]) edits.push({ span, text: mark });
        }
        const [open, close] = [opening.trim(), closing.trim()];
        yield {
          span: analysis.locate(place, quotation),
          what: whatIsIn[quotation.marks](),
          why: houses[language](open, close),
          todo: t`Put it in ${open} ${close}`,
          ...(edits.length === 2 && { fixes: [{ title: t`Put it in ${open} ${close}`, edits }] }),
        };
      }
    }
  },
});

const whatIsIn: Readonly<Record<Quotation['marks'], () => string>> = {
  'straight double': () => t`A quotation stands in straight double quotation marks`,
  'straight single': () => t`A quotation stands in straight single quotation marks`,
  'curly double': () => t`A quotation stands in curly double quotation marks`,
  'curly single': () => t`A quotation stands in curly single quotation marks`,
};

const houses: Readonly<Record<Language, (open: string, close: string) => string>> = {
  en: (open, close) => t`English documents use curly double quotation marks: ${open} ${close}`,
  fr: (open, close) => t`French documents use guillemets with no-break spaces: ${open} ${close}`,
  es: (open, close) =>
    t`Spanish documents use curly double quotation marks or guillemets, one of the two throughout: ${open} ${close}`,
};

/** The marks to write: in Spanish those that the report has already. */
function marksOf({ language, places }: Analysis): readonly [string, string] {
  if (language === 'fr') return ['«\u00A0', '\u00A0»'];
  const usesGuillemets =
    language === 'es' &&
    places.some(({ prose }) => prose.text.includes('«')) &&
    !places.some(({ prose }) => prose.text.includes('“'));
  return usesGuillemets ? ['«', '»'] : ['“', '”'];
}

function wrongQuotations(text: string, language: Language): readonly Quotation[] {
  if (!/["'‘“]/.test(text)) return [];
  const double = doubleQuotations(text);
  if (language === 'fr') {
    const outer = Array.from(
      text.matchAll(/«[^«»]*»/gu),
      ({ 0: match, index }) => [index, index + match.length] as const,
    );
    return double.filter(({ start, end }) => !outer.some(([from, to]) => from < end && start < to));
  }
  const straight = double.filter(
    (quotation) =>
      quotation.marks === 'straight double' &&
      !double.some((other) => other !== quotation && other.start < quotation.end && quotation.start < other.end),
  );
  if (language === 'es') return straight.filter(({ start, end }) => !/[«»]/.test(text.slice(start, end)));
  return [...straight, ...singleQuotations(text, double)].sort((a, b) => a.start - b.start);
}

function french(text: string, fixed?: string): Example {
  return { ...un(text, fixed), language: 'fr' };
}

function spanish(text: string, fixed?: string): Example {
  return { ...un(text, fixed), language: 'es' };
}
