/** Completes verbs of reported speech after a speaker. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import type { Language } from '../../report/front-matter-schema';
import type { Candidate } from './candidate';
import type { ProseCursor } from './prose-cursor';

/** The verbs that begin with what is typed right after a speaker or a representative. */
export function completeVerb(analysis: Analysis, cursor: ProseCursor): Candidate[] {
  const { place, before } = cursor;
  const typed = /(?<=[\s\u00A0])(?:\p{Ll}[\p{Ll} ]*)?$/u.exec(before)?.[0];
  if (typed === undefined) return [];
  const end = before.length - typed.length - 1;
  const { speakers, representatives } = place.mentions;
  if (![...speakers, ...representatives].some(({ span }) => span.end === end)) return [];
  const span = cursor.spanFrom(before.length - typed.length);
  if (!span) return [];
  return verbs[analysis.language]
    .filter((verb) => verb.startsWith(typed))
    .map((verb) => ({ label: verb, kind: CompletionItemKind.Text, text: verb, span, filter: verb, rank: 2 }));
}

/** In the past, as speech is reported. Source: DGACM, Editorial Manual, indirect speech. */
const verbs: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'said that',
    'noted that',
    'stressed that',
    'emphasized that',
    'recalled that',
    'reported that',
    'explained that',
    'stated that',
    'pointed out that',
    'added that',
    'informed the meeting that',
    'presented',
    'thanked',
    'welcomed',
    'asked whether',
    'suggested that',
    'expressed concern that',
    'underlined',
    'concluded that',
  ],
  fr: [
    'a dit que',
    'a noté que',
    'a souligné que',
    'a rappelé que',
    'a indiqué que',
    'a expliqué que',
    'a déclaré que',
    'a précisé que',
    'a ajouté que',
    'a présenté',
    'a remercié',
    'a demandé si',
    'a proposé que',
    'a estimé que',
    'a conclu que',
  ],
  es: [
    'dijo que',
    'señaló que',
    'subrayó que',
    'destacó que',
    'recordó que',
    'indicó que',
    'explicó que',
    'declaró que',
    'añadió que',
    'informó de que',
    'presentó',
    'agradeció',
    'preguntó si',
    'propuso que',
    'concluyó que',
  ],
};
