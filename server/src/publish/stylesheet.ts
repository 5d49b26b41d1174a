/**
 * How a publication looks, on screen and on paper: the typography of a United Nations report. The preview shows it with the same
 * rules. Colours are variables, so that the preview can follow the editor's theme.
 */
export const stylesheet = `
.report {
  --ink: #1a1a1a;
  --quiet: #4d4d4d;
  --line: #1a1a1a;
  --accent: #004f82;
  --paper: #fff;
  box-sizing: border-box;
  max-width: 46rem;
  margin: 0 auto;
  padding: 4.5rem 5rem;
  color: var(--ink);
  background: var(--paper);
  font: 1.0625rem/1.5 "Times New Roman", Times, "Liberation Serif", "Nimbus Roman", serif;
  text-align: start;
  overflow-wrap: break-word;
  hyphens: manual;
}
.report * { box-sizing: border-box; }
.report p { margin: 0 0 1em; }
.report a { color: var(--accent); text-underline-offset: 0.15em; }
.report :is(h1, h2, h3, h4, h5, h6) { font: inherit; font-weight: bold; line-height: 1.3; break-after: avoid; text-wrap: balance; }
.report :is(h2, h3, h4, h5, h6) { margin: 1.6em 0 0.8em; }
.report h2 { font-size: 1.2em; }
.report h3 { font-size: 1.06em; }
.report h4, .report h5, .report h6 { font-size: 1em; }
.report :is(h4, h5, h6) .text { font-style: italic; }
.report .enumerator { margin-inline-end: 0.5em; }
.report h1.title { margin: 0 0 1rem; font-size: 1.55rem; }
.report h1.untitled { color: var(--quiet); font-style: italic; }
.report :is(ul, ol) { margin: 0 0 1em; padding-inline-start: 2em; }
.report li { margin: 0 0 0.35em; }
.report li > p:last-child { margin-bottom: 0.35em; }
.report .subparagraph { padding-inline-start: 2.5em; }
.report blockquote { margin: 0 0 1em; padding: 0 2.5em; }
.report pre { margin: 0 0 1em; padding: 0.6em 0.8em; border: 1px solid color-mix(in srgb, var(--line) 30%, transparent); white-space: pre-wrap; }
.report :is(pre, code) { font-family: Consolas, "Liberation Mono", Menlo, monospace; font-size: 0.88em; }
.report pre code { font-size: 1em; }
.report hr { width: 8em; margin: 2em auto; border: 0; border-top: 1px solid var(--line); }
.report .image { padding: 0 0.3em; border: 1px dashed var(--quiet); color: var(--quiet); font-style: italic; }
.report sup { font-size: 0.7em; line-height: 0; }
.report .note-call { text-decoration: none; padding: 0 0.1em; }
.report table { width: 100%; margin: 0.5em 0 1.5em; border-collapse: collapse; border-block: 1.5px solid var(--line); font-size: 0.92em; line-height: 1.35; }
.report :is(th, td) { padding: 0.35em 0.6em; text-align: start; vertical-align: top; }
.report thead th { border-bottom: 1px solid var(--line); vertical-align: bottom; font-weight: normal; font-style: italic; }
.report tbody th { font-weight: normal; }
.report .align-center { text-align: center; }
.report .align-end { text-align: end; font-variant-numeric: tabular-nums; }
.report .generated ul { padding: 0; list-style: none; }
.report .generated .nothing { color: var(--quiet); font-style: italic; }
.report .participants .group { margin: 1.4em 0 0.5em; font-weight: bold; break-after: avoid; }
.report .participants li { padding-inline-start: 1.5em; text-indent: -1.5em; }
.report .contents a { color: inherit; text-decoration: none; }
.report .contents a:hover { text-decoration: underline; }
.report .contents .level-2 { padding-inline-start: 2em; }
.report .contents .level-3 { padding-inline-start: 4em; }
.report .contents :is(.level-4, .level-5, .level-6) { padding-inline-start: 6em; }
.report dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3em 2em; margin: 0 0 1em; }
.report dd { margin: 0; }
.report .documents .symbol { display: inline-block; min-width: 13em; }
.report .note-list { margin-top: 2.5rem; font-size: 0.88em; line-height: 1.4; }
.report .note-list::before { content: ""; display: block; width: 10em; margin-bottom: 0.8em; border-top: 1px solid var(--line); }
.report .note-list :is(ol, ul) { padding-inline-start: 1.8em; }
.report .note-list p { margin: 0 0 0.3em; }
.report .uncalled { list-style: "– "; }
.report :is(h2.references, h2.annex, h2.notes) { margin-top: 2.4em; }
.report h2.annex .enumerator { display: block; margin: 0 0 0.3em; }

.report.un-desa .front { margin: 1rem 0 4rem; padding: 0 0 3rem; border-bottom: 1px solid var(--line); text-align: center; }
.report.un-desa .front p { margin: 0; }
.report.un-desa .front .symbol { margin-bottom: 1rem; text-align: end; }
.report .emblem { width: 4.6rem; height: 4.6rem; }
.report .preliminary { margin-bottom: 3rem; }
.report .preliminary h2 { margin-top: 0; }
.report caption { padding: 0 0 0.5em; text-align: start; font-weight: bold; caption-side: top; break-after: avoid; }
.report footer.job { margin-top: 3rem; font-size: 0.85em; }
.report footer.job p { display: flex; justify-content: space-between; gap: 2em; margin: 0; }

.report.un-desa .front .emblem { margin: 0 auto 1.5rem; }
.report.un-desa .front .organizer { font-size: 1.1rem; }
.report.un-desa h1.title { margin: 3.5rem 0 2.5rem; line-height: 1.35; text-transform: uppercase; }
.report.un-desa .front .subtitle { margin-bottom: 2rem; font-size: 1.2rem; font-style: italic; }
.report.un-desa .front :is(.meeting, .session, .venue, .place) { font-size: 1.1rem; }
.report.un-desa .front .publisher { margin-top: 4.5rem; font-size: 1.25rem; font-weight: bold; letter-spacing: 0.02em; }
.report.un-desa h2 { font-size: 1.06em; text-align: center; text-transform: uppercase; }
.report.un-desa h3 { text-align: center; }
.report.un-desa > p:not(.subparagraph) { text-indent: 2.5em; }
.report.un-desa h2.references ~ p { padding-inline-start: 2.5em; text-indent: -2.5em; }
.report.un-desa h2.annex ~ p { padding-inline-start: 0; text-indent: 0; }

.report.un-masthead .masthead { margin-bottom: 1.6rem; border-bottom: 3px solid var(--line); }
.report.un-masthead .masthead p { margin: 0; }
.report.un-masthead .top { display: flex; align-items: baseline; justify-content: space-between; gap: 2em; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
.report.un-masthead .top .publisher { font-size: 1.1rem; }
.report.un-masthead .top .symbol { font-size: 1.05rem; }
.report.un-masthead .symbol-organ { font-size: 2.1rem; line-height: 1; }
.report.un-masthead .middle { display: flex; justify-content: space-between; gap: 2em; padding: 0.7rem 0 2.2rem; }
.report.un-masthead .middle .emblem { flex: none; }
.report.un-masthead .organ { flex: 1; font-size: 1.6rem; font-weight: bold; line-height: 1.15; }
.report.un-masthead .facts { flex: none; min-width: 11rem; font-size: 0.95rem; line-height: 1.4; }
.report.un-masthead .facts .date { margin-bottom: 0.9rem; }
.report.un-masthead .front > p { margin: 0; font-size: 0.98rem; line-height: 1.4; }
.report.un-masthead .front .session { font-weight: bold; }
.report.un-masthead h1.title { margin: 2rem 0; padding-inline-start: 4.4625rem; font-size: 1.5rem; }
.report.un-masthead .front .subtitle { margin: -1.4rem 0 2rem; padding-inline-start: 4.4625rem; font-size: 1.15rem; }
.report.un-masthead :is(h2, h3, h4, h5, h6) { display: grid; grid-template-columns: 3.5em 1fr; }
.report.un-masthead :is(h2, h3, h4, h5, h6) .enumerator { padding-inline-end: 0.6em; text-align: end; }
.report.un-masthead :is(h2, h3, h4, h5, h6):not(:has(> .enumerator)), .report.un-masthead h2.annex { display: block; }
.report.un-masthead h2.annex .enumerator { text-align: start; }
.report.un-masthead > p, .report.un-masthead > :is(ul, ol, blockquote) { margin-inline-start: 4.2em; }
.report.un-masthead > p.numbered .number { display: inline-block; min-width: 2.6em; }
.report.un-masthead > p.subparagraph { padding-inline-start: 2.6em; }
.report.un-masthead > :is(ul, ol) { padding-inline-start: 2.6em; }

.report.generic .front { margin-bottom: 2.5rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.report.generic .front p { margin: 0; color: var(--quiet); }

@container (width < 46rem) {
  .report { padding: 2rem 1.5rem; }
  .report.un-masthead > p, .report.un-masthead > :is(ul, ol, blockquote) { margin-inline-start: 0; }
  .report.un-masthead h1.title { padding-inline-start: 0; }
  .report.un-masthead :is(h2, h3, h4, h5, h6) { grid-template-columns: auto 1fr; }
  .report.un-masthead .front .subtitle { padding-inline-start: 0; }
  .report .documents .symbol { display: block; }
  .report :is(th, td) { padding-inline: 0.3em; overflow-wrap: anywhere; }
  .report blockquote { padding: 0 1em; }
  .report.un-masthead .middle { flex-wrap: wrap; }
  .report.un-masthead .middle .emblem { display: none; }
}

body.page { margin: 0; background: #e8e8e6; }
body.page main { container-type: inline-size; margin: 2rem auto; max-width: 46rem; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25); }
body.page main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 0.5em 1em; color: #004f82; background: #fff; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; }

@media print {
  @page { size: A4; margin: 2.5cm; @bottom-center { content: counter(page); font: 9pt "Times New Roman", Times, serif; } }
  @page :first { @bottom-center { content: none; } }
  .report a { color: inherit; text-decoration: none; }
  body.page { background: none; }
  body.page main { margin: 0; max-width: none; box-shadow: none; }
  .report { max-width: none; padding: 0; font-size: 11pt; }
  .report.un-desa .front { border: 0; }
  .report.un-desa .front, .report .preliminary { break-after: page; }
  .report thead { display: table-header-group; }
  .report tr { break-inside: avoid; }
  .report :is(p, li) { orphans: 2; widows: 2; }
  .report h2.annex { break-before: page; }
  .report .note-list .back, .skip { display: none; }
}
`;
