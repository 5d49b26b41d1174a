import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';

export default defineProseRule({
  id: 'apostrophe',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A straight apostrophe in running text',
  rationale:
    'Documents that set curly quotation marks set the curly apostrophe with them. The rule reads apostrophes between two letters, and after the s of a plural where no single quotation mark can be meant. It is silent in tables, headings, references, addresses and code.',
  source: 'The practice of United Nations documents, with the quotation marks of DGACM, Editorial Manual, quotations.',
  readsQuotations: true,
  examples: {
    bad: [
      un("The Chair's summary was adopted.", 'The Chair’s summary was adopted.'),
      un("The nurses' union was thanked.", 'The nurses’ union was thanked.'),
      {
        ...un("La Conférence s'est tenue à Dakar.", 'La Conférence s’est tenue à Dakar.'),
        language: 'fr',
      },
    ],
    good: [
      un('The Chair’s summary and the nurses’ union were mentioned.'),
      un("She spoke of 'circular migrants' and of 'brain drain'."),
      un("The page https://example.org/chair's-summary and the code `it's` were shown."),
      un("# References\n\nMarin, A. (2006). A nurse's life."),
      un("An angle of 5' and a height of 6' were measured."),
      { text: "Other houses write the Chair's summary." },
    ],
  },
  *checkProse({ text }) {
    if (!text.includes("'")) return;
    const opensQuotation = /(?<![\p{L}\p{N}])'\p{L}/u.test(text);
    for (const { index } of text.matchAll(opensQuotation ? betweenLetters : apostrophe)) {
      const word = text.slice(text.lastIndexOf(' ', index) + 1, index);
      if (/[/@]/.test(word)) continue;
      yield {
        span: { start: index, end: index + 1 },
        what: t`The apostrophe is straight`,
        why: t`Documents with curly quotation marks use the curly apostrophe: ’`,
        todo: t`Write ’`,
        replacement: '’',
      };
    }
  },
});

const betweenLetters = /(?<=\p{L})'(?=\p{L})/gu;
const apostrophe = /(?<=\p{L})'(?=\p{L})|(?<=\p{L}s)'(?=\s\p{L})/gu;
