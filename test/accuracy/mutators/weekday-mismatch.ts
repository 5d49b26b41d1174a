import { datesIn, isoDay } from '../../../server/src/rules/shared/dates-in-text';
import { editIn, isForeign, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

const weekdays = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

/** A wrong day of the week before or after full dates. */
export default defineMutator({
  rule: 'weekday-mismatch',
  *defects(report, random) {
    const { language } = report.analysis;
    for (const place of placesIn(report, ['body', 'footnote', 'annex'])) {
      const { text } = place.prose;
      for (const { span, first, last } of datesIn(text, language)) {
        const day = first === last ? isoDay(last) : undefined;
        const isBeside = new RegExp(`(?:${weekdays[language].join('|')}),? $`, 'iu');
        if (day === undefined || isForeign(place, span) || isBeside.test(text.slice(0, span.start))) continue;
        const right = new Date(`${day}T00:00:00Z`).getUTCDay();
        const wrong = weekdays[language][(right + 1 + random.below(6)) % 7] ?? '';
        const date = text.slice(span.start, span.end);
        const before = editIn(report, place, span, language === 'en' ? `${wrong}, ${date}` : `${wrong} ${date}`);
        // A day of the month alone, as in “resolution 63/225 of 19 December”, would have one as well.
        if (before && !/(?:and|et|y|to|au|al|,) $/u.test(text.slice(0, span.start)))
          yield { kind: 'before the date', edits: [before] };
        const after = editIn(report, place, span, `${date} (${wrong})`);
        if (after && !/(?:and|et|y|to|au|al|,) $/u.test(text.slice(0, span.start)))
          yield { kind: 'after the date', edits: [after] };
      }
    }
  },
});
