import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Language } from '../report/front-matter-schema';
import type { TextEdit } from '../report/model';
import type { Problem } from './finding';
import { defineRule, type Example } from './rule';
import { type EnumerationMarker, markersOf, seriesFrom } from './shared/enumeration-markers';
import { runningText } from './shared/own-words';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineRule({
  id: 'enumerator-form',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'The letters of an enumeration with the parentheses of another language',
  rationale:
    'The subparagraphs of an enumeration are (a), (b) and (i), (ii) in English documents, a), b) and i), ii) in French and Spanish ones. The rule reads enumerations of two elements or more, in a sentence or in paragraphs one after another, all of which have the other form. It is silent for figures, for references to subparagraphs, for an enumeration that mixes the two (which has a rule of its own), in quotations, tables and lists of Markdown.',
  source: 'DGACM, Editorial Manual, format: paragraphs and subparagraphs.',
  examples: {
    bad: [
      un('It was asked to: a) read; b) count; and c) close.', 'It was asked to: (a) read; (b) count; and (c) close.'),
      un(
        'The Group:\n\na) Took note of it;\n\nb) Closed the item.',
        'The Group:\n\n(a) Took note of it;\n\n(b) Closed the item.',
      ),
      romance(
        'fr',
        'La réunion devait\u00A0: (a) lire\u00A0; (b) compter\u00A0; et (c) clore.',
        'La réunion devait\u00A0: a) lire\u00A0; b) compter\u00A0; et c) clore.',
      ),
      romance(
        'es',
        'La Reunión:\n\n(a) Tomó nota del informe;\n\n(b) Clausuró el tema.',
        'La Reunión:\n\na) Tomó nota del informe;\n\nb) Clausuró el tema.',
      ),
    ],
    good: [
      un('It was asked to: (a) read; (b) count; and (c) close. See paragraph 3 a) and b) of the text: 1) one; 2) two.'),
      un('The text read “a) one; b) two”. Plan a) was dropped. The notice (a) was read.'),
      un('It was asked to: (a) read; b) count.'),
      un('| a) read; b) count |\n| --- |\n| a) |'),
      romance('fr', 'La réunion devait\u00A0: a) lire\u00A0; b) compter. Voir article 2 (a) et (b) du texte.'),
      romance('es', 'La Reunión debía: a) leer; b) contar; y c) terminar.'),
      { text: 'Other houses were asked to: a) read; b) count.' },
    ],
  },
  *check({ analysis }) {
    let run: PlacedMarker[] = [];
    let last = -2;
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      const { leading, inline } = markersOf(place.prose);
      yield* problemsOf(
        inline.map((marker) => ({ marker, place })),
        analysis,
      );
      if (place.prose.role !== 'paragraph') continue;
      if (!leading || place.block !== last + 1) {
        yield* problemsOf(run, analysis);
        run = [];
      }
      // Paragraphs that begin with letters are elements as they stand, whatever ends the one before.
      if (leading) run.push({ marker: { ...leading, begins: true, opens: true, sentence: 0 }, place });
      last = place.block;
    }
    yield* problemsOf(run, analysis);
  },
});

interface PlacedMarker {
  readonly marker: EnumerationMarker;
  readonly place: Place;
}

function* problemsOf(placed: readonly PlacedMarker[], analysis: Analysis): Generator<Problem> {
  const { language } = analysis;
  const right = language === 'en' ? 'parentheses' : 'closing-parenthesis';
  const markers = placed.map(({ marker }) => marker);
  for (let index = 0; index < markers.length; ) {
    const series = seriesFrom(markers, index);
    const elements = placed.slice(index, index + series.length);
    index += Math.max(1, series.length);
    const [first] = elements;
    if (!first || first.marker.form === right || /\d/.test(first.marker.text)) continue;
    // One that goes on in the other form is mixed.
    if (placed[index]?.marker.form === right) continue;
    const edits = elements.map(({ marker: { span, text }, place }): TextEdit => {
      const letters = text.replace(/[()]/g, '');
      return { span: analysis.locate(place, span), text: language === 'en' ? `(${letters})` : `${letters})` };
    });
    const written = edits[0]?.text ?? '';
    yield {
      span: analysis.locate(first.place, first.marker.span),
      what: t`The enumeration has ${quote(first.marker.text)}`,
      why: convention(language),
      todo: t`Write ${quote(written)}, and the others likewise`,
      fixes: [{ title: t`Write ${quote(written)} and so on`, edits }],
    };
  }
}

function convention(language: Language): string {
  switch (language) {
    case 'en':
      return t`English documents of the United Nations write (a), (b), (c)`;
    case 'fr':
      return t`French documents of the United Nations write a), b), c)`;
    case 'es':
      return t`Spanish documents of the United Nations write a), b), c)`;
  }
}

function romance(language: 'fr' | 'es', text: string, fixed?: string): Example {
  return { ...un(text, fixed), language };
}
