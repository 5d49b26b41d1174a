import { t } from '@vscode/l10n';
import type { Language } from '../report/front-matter-schema';
import { defineProseRule, type StyleProblem } from './prose-rule';
import type { Example } from './rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'number-separator',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A number whose thousands or decimals are divided as in another language',
  rationale:
    'English writes 1,234,567 and 2.5, French 1 234 567 and 2,5, Spanish 1.234.567 and 2,5. A mark that stands between thousands in one language stands before decimals in another, so that “2,870” can be either: the rule reads numbers with two groups of thousands or more and, in French and Spanish, a full stop before one or two decimals where a percentage, millions or a measure follows. It is silent for addresses of computers, versions, dates, symbols and sections, in tables, quotations, titles and references; spaces between thousands are right in Spanish too.',
  source:
    'DGACM, Editorial Manual, numbers, dates and time; practice of the French and Spanish documents of the United Nations.',
  examples: {
    bad: [
      un('In all, 1.234.567 people were counted.', 'In all, 1,234,567 people were counted.'),
      other('fr', 'On a recensé 1,234,567 personnes.', 'On a recensé 1\u00A0234\u00A0567 personnes.'),
      other('fr', 'La part était de 2.5\u00A0% en 2007.', 'La part était de 2,5\u00A0% en 2007.'),
      other('es', 'Se contaron 1,234,567 personas.', 'Se contaron 1.234.567 personas.'),
      other('es', 'Viven allí 3.4 millones de personas.', 'Viven allí 3,4 millones de personas.'),
      other('es', 'El porcentaje era del 2.5% en 2007.', 'El porcentaje era del 2,5% en 2007.'),
    ],
    good: [
      un('In all, 1,234,567 people and 2,870 others were counted, 2.5 per cent of them at sea.'),
      un('The address 192.168.100.200 and version 1.100.200.3 were noted, as was A/61/187.'),
      un('The text read “1.234.567”, as in *1.234.567 Ways*. The 2.870 in the table was a slip.'),
      other('fr', 'On a recensé 1\u00A0234\u00A0567 personnes, soit 2,5\u00A0%, et 2,870 kilomètres.'),
      other('fr', 'Voir la section 2.5, le paragraphe 3.1 millions, la version 2.5 et le 26.11.2007.'),
      other('es', 'Se contaron 1.234.567 personas, el 2,5%, y 1\u00A0234\u00A0567 más. Véase la sección 2.5.'),
      other('es', 'En la sección 2.5 millones de personas; véase el cuadro 3.4% y el artículo 2.5 metros.'),
      un('| 1.234.567 |\n| --- |\n| 1.234.567 |'),
      { text: 'Other houses write 1.234.567.' },
    ],
  },
  *checkProse({ text, language }) {
    if (!/\d[.,]\d/u.test(text)) return;
    for (const match of text.matchAll(patterns[language])) {
      const [written] = match;
      if (/^(?:\d{1,3}\.){3}\d{1,3}$/u.test(written)) continue;
      const { thousands } = match.groups ?? {};
      const right = thousands === undefined ? written.replace('.', ',') : written.replace(/[.,]/gu, between[language]);
      yield {
        span: { start: match.index, end: match.index + written.length },
        ...said(written, language),
        todo: t`Write ${quote(right)}`,
        replacement: right,
      };
    }
  },
});

const between: Readonly<Record<Language, string>> = { en: ',', fr: '\u00A0', es: '.' };

function said(written: string, language: Language): Pick<StyleProblem, 'what' | 'why'> {
  switch (language) {
    case 'en':
      return {
        what: t`${quote(written)} is not how English divides a number`,
        why: t`English writes 1,234,567 and 2.5`,
      };
    case 'fr':
      return {
        what: t`${quote(written)} is not how French divides a number`,
        why: t`French writes 1\u00A0234\u00A0567 and 2,5`,
      };
    case 'es':
      return {
        what: t`${quote(written)} is not how Spanish divides a number`,
        why: t`Spanish writes 1.234.567 and 2,5`,
      };
  }
}

const noNumber = String.raw`[\p{L}\p{N}.,:/-]`;
const label = String.raw`(?<!(?<!\p{L})(?:sections?|paragraphes?|par\.|version|chapitres?|articles?|tableaux?|figures?|point|n°|sección|párrafos?|párr\.|versión|capítulos?|artículos?|cuadros?|gráficos?|núm\.|punto)\s)`;

const thousands = (mark: string) =>
  String.raw`(?<thousands>(?<!${noNumber})\d{1,3}(?:${mark}\d{3}){2,}(?![\p{L}\p{N}/-]|[.,:]\d))`;
const decimals = String.raw`(?<!${noNumber})${label}\d{1,3}\.\d{1,2}(?=[\s\u00A0\u202F]?%|[\s\u00A0](?:pour cent|millions?|milliards?|por ciento|millón|millones|mil millones|kilomètres|mètres|kilómetros|metros|hectares|hectáreas|tonnes|toneladas|points de pourcentage|puntos porcentuales)(?!\p{L}))`;

const patterns: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(thousands(String.raw`\.`), 'gu'),
  fr: new RegExp(`${thousands('[.,]')}|${decimals}`, 'gu'),
  es: new RegExp(`${thousands(',')}|${decimals}`, 'gu'),
};

function other(language: Language, text: string, fixed?: string): Example {
  return { ...un(text, fixed), language };
}
