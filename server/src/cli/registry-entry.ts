/** One entry of the registry in lines of text. */
import { t } from '@vscode/l10n';
import { formsOf } from '../registry/forms';
import type { Entity, FormKind, NameForm } from '../registry/model';
import type { Paint } from './terminal/color';
import { printable } from './terminal/printable';

/** The entry on one line: its acronym or name first, and what it is. */
export function entryLine(entity: Entity, paint: Paint): string {
  const [head, ...rest] = headline(entity);
  return `${paint('strong', printable(head))}${rest.map((part) => printable(part)).join('')}`;
}

/** All that is known of an entry, beginning with its line; the other lines are indented. */
export function entryFacts(entity: Entity, from: string, paint: Paint): readonly string[] {
  const facts: (readonly [string, string | undefined])[] = [
    ...(entity.kind === 'person' ? personFacts(entity) : formFacts(entity)),
    [t`since:`, 'from' in entity ? entity.from : undefined],
    [t`until:`, 'until' in entity ? entity.until : undefined],
    [t`note:`, entity.note],
    [t`from:`, from],
  ];
  const known = facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  const width = Math.max(...known.map(({ label }) => label.length));
  return [
    entryLine(entity, paint),
    ...known.map(({ label, value }) => `  ${paint('faint', label.padEnd(width))} ${printable(value)}`),
  ];
}

function headline(entity: Entity): readonly [string, ...string[]] {
  switch (entity.kind) {
    case 'person': {
      const name = entity.honorific ? `${entity.honorific} ${entity.name}` : entity.name;
      return [
        name,
        ...[entity.role, entity.organization, entity.country].flatMap((part) => (part ? [`, ${part}`] : [])),
      ];
    }
    case 'organization':
      return entity.acronym ? [entity.acronym, ` ${entity.name}`] : [entity.name];
    case 'acronym':
      return entity.name ? [entity.acronym, ` ${entity.name}`] : [entity.acronym];
    case 'country':
      return entity.formal && entity.formal !== entity.name
        ? [entity.name, `, ${t`formally ${entity.formal}`}`]
        : [entity.name];
  }
}

type Fact = readonly [string, string | undefined];

function personFacts(entity: Extract<Entity, { kind: 'person' }>): readonly Fact[] {
  return [
    [t`also:`, entity.aliases?.join('; ')],
    [t`participant:`, entity.participant ? (entity.category ?? t`yes`) : undefined],
  ];
}

function formFacts(entity: Exclude<Entity, { kind: 'person' }>): readonly Fact[] {
  const forms = formsOf(entity);
  const inLanguage = (language: NameForm['language'], ...kinds: FormKind[]) =>
    list(forms.filter((form) => form.language === language && kinds.includes(form.kind)).map(({ text }) => text));
  return [
    [t`also:`, inLanguage('en', 'alias')],
    [t`French:`, inLanguage('fr', 'name', 'alias', 'formal', 'acronym')],
    [t`Spanish:`, inLanguage('es', 'name', 'alias', 'formal', 'acronym')],
    [
      t`formerly:`,
      list(
        forms
          .filter(({ kind }) => kind === 'former-name' || kind === 'former-acronym')
          .map(({ text, until }) => (until ? t`${text} (until ${until})` : text)),
      ),
    ],
    [t`never:`, list(forms.filter(({ kind }) => kind === 'variant').map(({ text }) => text))],
    [
      t`category:`,
      entity.kind === 'organization' ? entity.category : entity.kind === 'country' ? entity.status : undefined,
    ],
  ];
}

function list(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}
