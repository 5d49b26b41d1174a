import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'spelling-ize',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'An ending -ise where the United Nations write -ize, or -yze where they write -yse',
  rationale:
    'The United Nations follow the first spelling of the Concise Oxford Dictionary: organize and organization, but analyse. The rule reads only verbs of a list, with the words that come from them, so that advise, exercise, supervise, promise, raise and all others with an -ise of their own are never touched. It stays silent for words with a capital inside a sentence, which may be a name, and for names of bodies, quotations, titles and references.',
  source: 'DGACM, Editorial Manual, spelling; United Nations spelling list, March 2005.',
  examples: {
    bad: [
      un('Participants recognised the need.', 'Participants recognized the need.'),
      un('The reorganisation of work was discussed.', 'The reorganization of work was discussed.'),
      un('Emphasising the need, she left.', 'Emphasizing the need, she left.'),
      un('The data were analyzed.', 'The data were analysed.'),
      un('A co-organiser spoke.', 'A co-organizer spoke.'),
    ],
    good: [
      un('Organizations recognized and emphasized the results, which had been analysed and summarized.'),
      un('She advised, supervised, exercised, promised, comprised, compromised, devised, revised and advertised.'),
      un('Otherwise, precise expertise in an enterprise, a franchise, a premise and merchandise arises and surprises.'),
      un(
        'The crises, analyses, hypotheses, bases and paradises were raised. Likewise, practising televised noise rises.',
      ),
      un('The Organisation for Economic Co-operation and Development and the Nordic Organisation of Weavers spoke.'),
      un('He wrote “we recognise that”, in *Civilisation and Organisation*.'),
      un('# References\n\nMarin, A. (2006). Globalisation and realised gains.'),
      { text: 'Other houses write recognise and analyze.' },
    ],
  },
  *checkProse({ text, prose }) {
    for (const match of text.matchAll(endings)) {
      const ending = match[0];
      const stem = stemBefore.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0];
      if (stem === undefined) continue;
      const word = stem + ending;
      const start = match.index - stem.length;
      if (/^\p{Lu}/u.test(word) && !opensSentence(prose.sentences, start, stem)) continue;
      const lower = stem.toLowerCase();
      const isVerb = ending.startsWith('yz') ? yseStems.test(lower) : isIzeStem(lower);
      if (!isVerb) continue;
      const right = stem + (ending.startsWith('yz') ? `ys${ending.slice(2)}` : `iz${ending.slice(2)}`);
      yield {
        span: { start, end: start + word.length },
        what: t`${quote(word)} is not the spelling of the United Nations`,
        why: ending.startsWith('yz')
          ? t`The ending is -yse`
          : t`The ending is -ize, as in the Concise Oxford Dictionary`,
        todo: t`Write ${quote(right)}`,
        replacement: right,
      };
    }
  },
});

const endings =
  /(?:is(?:e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)|yz(?:e|es|ed|ing|er|ers))(?![\p{L}\p{N}@/]|’\p{Lu})/gu;

const stemBefore = /(?<![\p{L}\p{N}\uFFFC’'@/.])\p{L}{2,20}$/u;

/**
 * Whether a word with a capital has it because it begins a sentence. “Organisation” alone may begin the name of a body even there.
 */
function opensSentence(sentences: readonly { readonly start: number }[], offset: number, stem: string): boolean {
  return stem !== 'Organ' && sentences.some(({ start }) => start === offset);
}

const yseStems = /^(?:re|psycho)?(?:anal|paral|catal|hydrol|electrol|dial)$/;

/** What may stand before a verb of the list. */
const prefix = /^(?:re|de|dis|un|mis|over|under|co|pre|non|inter|sub|multi|self)-?/;

function isIzeStem(stem: string): boolean {
  return izeStems.has(stem) || izeStems.has(stem.replace(prefix, ''));
}

/** Verbs in -ize without their ending, by the Concise Oxford Dictionary. */
const izeStems: ReadonlySet<string> = new Set(
  `
  acclimat actual american anonym antagon apolog arabic arbor author automat balkan brutal bureaucrat canal
  capital categor cauter central channel character civil collectiv colon commercial commun compartmental
  computer conceptual container contextual conventional criminal critic crystall custom decimal democrat demon
  deodor deput destabil digit dogmat dramat econom emphas energ epitom equal etern eulog european external
  factor familiar fantas federal femin feminin fertil fictional final formal fossil fratern galvan general
  glamor global harmon hegemon homogen hospital human hybrid hypothes ideal idol immobil immortal immun incentiv
  individual industrial initial institutional internal international iod ion italic item jeopard juridic lateral
  legal legitim lexical liberal lion local magnet marginal masculin material maxim mechan memor mesmer metabol
  metastas militar mineral minim mobil modern monet monopol monumental moral motor national natural neutral
  normal notar novel nuclear operational optim organ ostrac oxid pallet parameter parenthes pasteur patron penal
  personal philosoph plagiar plural polar polit polymer popular pressur priorit privat problemat professional
  proselyt protein provincial pseudonym public pulver radical random rational real recogn regional regular
  ritual robot roman romantic rubber sanit satir scandal scrutin secular sensational sensit serial sexual signal
  social solemn special stabil standard steril stigmat strateg structural subsid sulphur summar syllog symbol
  sympath synchron synthes systemat tantal tempor territorial terror theor token tranquil traumat tribal trivial
  tyrann union universal urban util valor vandal vapor verbal victim virtual visual vital vocal volatil weapon
  western woman
`
    .split(/\s+/)
    .filter((stem) => stem !== ''),
);
