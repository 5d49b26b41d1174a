/** The marks of a field that spans paragraphs: where it begins, where its result begins, where it ends. */
import { XmlAttributeComponent, XmlComponent } from 'docx';

export class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    // A field that says that it is not up to date is filled anew when Word opens the document.
    this.root.push(new FieldAttributes(type === 'begin' ? { type, dirty: true } : { type }));
  }
}

/** What a field shows: `TOC \\h \\o "1-4"`. */
export class FieldInstruction extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push(instruction);
  }
}

class FieldAttributes extends XmlAttributeComponent<{ readonly type: string; readonly dirty?: boolean }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType', dirty: 'w:dirty' };
}
