/**
 * The publication as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0), in the profile that the United Nations system uses of it, AKN4UN.
 * `docs/akoma-ntoso.md` says how a report maps.
 */
import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import { publishAnnotated } from '../annotate';
import { fileDate, type RenderOptions } from '../format';
import { wordings } from '../wording';
import { orEmpty } from './blocks';
import { contentToAkn, headingToAkn, sectionToAkn } from './body';
import type { Context } from './context';
import { frontToAkn } from './front';
import { type Identity, reportClass } from './identification';
import { EIds } from './ids';
import { annexMetaToAkn, metaToAkn } from './meta';
import { noteToAkn, otherNotesToAkn } from './notes';
import { planSections, type Section } from './sections';
import { documentOf, element, type Xml } from './xml';

/**
 * Renders a report as Akoma Ntoso.
 *
 * @throws an `Error` for a report without any date, because a document is identified by its date
 */
export function renderAkn(analysis: Analysis, options: RenderOptions): string {
  const publication = publishAnnotated(analysis);
  const { facts, entities, language } = publication;
  const made = fileDate(analysis, options);
  const date = facts.date ?? facts.end ?? made;
  if (date === undefined || made === undefined) {
    throw new Error(
      t`the report has no date, and a document in Akoma Ntoso is identified by one; add “date: ” or, below “meeting: ”, “start: ” to the front matter`,
    );
  }
  const identity: Identity = { date, made };
  const context: Context = {
    publication,
    wording: wordings[language],
    ids: new EIds([...entities.keys(), 'author']),
    targets: new Map(),
    notes: new Map(),
    callToAkn: noteToAkn,
  };
  const sections = planSections(publication.blocks, context);
  const annexes = trailingAnnexes(sections);
  const front = frontToAkn(context);
  const chapters = sections.slice(0, sections.length - annexes.length).map((section) => sectionToAkn(section, context));
  const attachments = annexes.map((annex, index) => annexToAkn(annex, index + 1, identity, context));
  const body = element('mainBody', { 'xml:lang': language }, orEmpty([...chapters, ...otherNotesToAkn(context)]));
  return documentOf(
    element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
      element('debateReport', { name: reportClass.name }, [
        metaToAkn(publication, identity),
        ...front,
        body,
        ...(attachments.length > 0 ? [element('attachments', {}, attachments)] : []),
      ]),
    ]),
  );
}

/** The annexes at the end of a report. One with a chapter behind it stays in its place, so that the order of the text holds. */
function trailingAnnexes(sections: readonly Section[]): readonly Section[] {
  const last = sections.findLastIndex(({ heading }) => heading?.section !== 'annex');
  return sections.slice(last + 1);
}

function annexToAkn(
  { heading, eId, blocks, sections }: Section,
  number: number,
  identity: Identity,
  context: Context,
): Xml {
  return element('attachment', { eId }, [
    ...headingToAkn(heading, context),
    element('doc', { name: 'annex' }, [
      annexMetaToAkn(context.publication, identity, number),
      element(
        'mainBody',
        { 'xml:lang': context.publication.language },
        orEmpty([
          ...contentToAkn(blocks, eId, context, false),
          ...sections.map((section) => sectionToAkn(section, context)),
        ]),
      ),
    ]),
  ]);
}
