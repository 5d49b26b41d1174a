/**
 * Shows how long the grammar takes: `node test/grammar/timing.mjs`. Nothing is asserted, because times depend on the
 * machine; look for a line that takes far longer than its neighbours of the same length.
 */
import { createRequire } from 'node:module';
import { readGrammars, scopeName } from './grammars.mjs';

const { createRegistry } = createRequire(import.meta.url)('vscode-tmgrammar-test/dist/common/index.js');

const prose =
  'The meeting took note of the progress made, as Ms. Zlotnik had explained (OECD, 2007a), and agreed that IOM and the ' +
  'representative of Mexico should consider General Assembly resolution A/RES/61/208 in greater depth at a later date. ';
const reportLength = 86_000;
const lineLength = 5_000;
const hardLines = {
  prose,
  'capitalised words': 'Alpha ',
  capitals: 'ALPHA ',
  'one word': 'A',
  initials: 'A. ',
  honorifics: 'Mr. ',
  'honorifics and initials': 'Mr. A. ',
  excellencies: 'H.E. ',
  particles: 'Mr. de la ',
  delegations: 'the representative of A and ',
  strokes: 'A/',
  hyphens: 'A-',
  acronyms: 'IOM/',
  parentheses: '(A',
  'half citations': '(Aa, ',
  underscores: '_',
  'half addresses': 'a@',
  'half footnotes': '[^',
  'half suppressions': '<!-- rapporteur-disable a-- ',
};

console.warn = () => {};
const grammar = await createRegistry(readGrammars()).loadGrammar(scopeName);
const paragraph = prose.repeat(4);
time(paragraph);
show('86 KB report', `${paragraph}\n\n`.repeat(Math.ceil(reportLength / (paragraph.length + 2))));
for (const [name, piece] of Object.entries(hardLines)) {
  show(`one line: ${name}`, piece.repeat(Math.ceil(lineLength / piece.length)));
}

function show(name, text) {
  console.log(`${name.padEnd(36)}${time(text).toFixed(1).padStart(8)} ms`);
}

/** Tokenises a text line by line, as an editor does, and gives the milliseconds it took. */
function time(text) {
  const start = performance.now();
  let state = null;
  for (const line of text.split('\n')) state = grammar.tokenizeLine(line, state).ruleStack;
  return performance.now() - start;
}
