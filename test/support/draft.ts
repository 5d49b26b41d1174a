/** A small draft in Word for tests. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** A title, a heading with an enumerator, and a paragraph with emphasis. */
export async function wordDraft(): Promise<Uint8Array> {
  const emphasis = [new TextRun('The meeting was '), new TextRun({ text: 'opened', italics: true }), new TextRun('.')];
  const children = [
    new Paragraph({ text: 'Report of the Meeting', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'I. Opening', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: emphasis }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
