import { curlyApostrophes } from './fold';
import type { Acronym, Country, FormKind, IsoDate, NameForm, Organization } from './model';

type Named = Organization | Acronym | Country;
type Language = NameForm['language'];
interface Translated {
  readonly fr?: string;
  readonly es?: string;
}

/**
 * Every form of words that names an entity, rightly or wrongly, in all languages.
 *
 * @param list the list to which they are added, when there is one already
 */
export function formsOf(entity: Named, list: NameForm[] = []): NameForm[] {
  const forms = new FormList(entity, list);
  if (entity.kind === 'organization') addOrganizationForms(forms, entity);
  else if (entity.kind === 'country') addCountryForms(forms, entity);
  else addAcronymForms(forms, entity);
  return list;
}

/** Whether the first letter of a form may be raised or lowered: not in acronyms, and not where it is the only word. */
export function isFlexible(form: NameForm): boolean {
  return !isAcronymForm(form) && form.text.includes(' ');
}

/** Whether a form is an acronym, in force or former. */
export function isAcronymForm(form: NameForm): boolean {
  return form.kind === 'acronym' || form.kind === 'former-acronym';
}

function addOrganizationForms(forms: FormList, entity: Organization): void {
  forms.add('name', entity.name, entity.names);
  forms.add('acronym', entity.acronym, entity.acronyms);
  for (const alias of entity.aliases ?? []) forms.add('alias', alias);
  for (const acronym of entity.otherAcronyms ?? []) forms.add('acronym', acronym);
  for (const former of entity.formerly ?? []) {
    forms.addFormer('former-name', former.name, former.until);
    // An organization that is renamed often keeps its acronym; then the acronym is still right.
    if (former.acronym !== entity.acronym) forms.addFormer('former-acronym', former.acronym, former.until);
  }
  for (const variant of entity.variants ?? []) forms.add('variant', variant);
}

function addCountryForms(forms: FormList, entity: Country): void {
  forms.add('name', entity.name, entity.names);
  forms.add('formal', entity.formal, entity.formals);
  for (const former of entity.formerly ?? []) {
    if (former.name !== entity.name) forms.addFormer('former-name', former.name, former.until);
    if (former.formal !== entity.formal) forms.addFormer('former-name', former.formal, former.until);
  }
  for (const short of entity.shortForms ?? []) forms.add('alias', short);
  for (const variant of entity.variants ?? []) forms.add('variant', variant);
}

function addAcronymForms(forms: FormList, entity: Acronym): void {
  forms.add('acronym', entity.acronym, entity.acronyms);
  forms.addPlural('acronym', entity.plural);
  forms.add('name', entity.name, entity.names);
  for (const alias of entity.aliases ?? []) forms.add('alias', alias);
  // Where the acronym has a regular plural, so has its name: MDGs are Millennium Development Goals.
  const hasPlural =
    entity.plural === `${entity.acronym}s` && entity.name !== undefined && /[a-rt-xz]$/.test(entity.name);
  if (hasPlural && !entity.aliases?.includes(`${entity.name}s`)) forms.addPlural('alias', `${entity.name}s`);
}

class FormList {
  private readonly entity: Named;
  private readonly list: NameForm[];

  constructor(entity: Named, list: NameForm[]) {
    this.entity = entity;
    this.list = list;
  }

  add(kind: FormKind, english: string | undefined, translated?: Translated): void {
    this.push(kind, english, 'en');
    this.push(kind, translated?.fr, 'fr');
    this.push(kind, translated?.es, 'es');
  }

  addFormer(kind: FormKind, text: string | undefined, until: IsoDate): void {
    this.push(kind, text, 'en', { until });
  }

  addPlural(kind: FormKind, text: string | undefined): void {
    this.push(kind, text, 'en', { plural: true });
  }

  private push(kind: FormKind, text: string | undefined, language: Language, more?: Partial<NameForm>): void {
    if (text === undefined) return;
    const form = { text: curlyApostrophes(text), kind, language, entity: this.entity };
    this.list.push(more ? { ...form, ...more } : form);
  }
}
