import { fold } from './fold';

/** What a column of a list of participants can hold. */
export type Column =
  | 'honorific'
  | 'given'
  | 'family'
  | 'full'
  /** A full name with the family name first, as the heading says. */
  | 'full-family-first'
  | 'role'
  | 'organization'
  | 'country'
  | 'category';

/** Headings in English, French and Spanish, folded. */
const headings: Readonly<Record<Exclude<Column, 'full-family-first'>, readonly string[]>> = {
  honorific: list(
    `honorific|honorifics|salutation|prefix|courtesy title|mr ms|civilite|titre|tratamiento|trato|titulo|title`,
  ),
  given: list(
    `first name|firstname|first names|given name|given names|givenname|forename|prenom|prenoms|nombre|nombres|nombre de pila`,
  ),
  family: list(
    `last name|lastname|last names|family name|familyname|family|surname|nom de famille|apellido|apellidos|primer apellido`,
  ),
  full: list(
    `full name|fullname|name|names|participant|participants|participant name|name of participant|delegate|nom complet|nom et prenom|prenom et nom|prenom nom
     |nom|nombre completo|nombre y apellido|nombre y apellidos|participante|speaker`,
  ),
  role: list(
    `position|role|job title|jobtitle|function|functional title|professional title|post|title position|position title|designation|title position or function
     |fonction|fonctions|poste|qualite|cargo|puesto|funcion|occupation|official title`,
  ),
  organization: list(
    `organization|organisation|organization name|name of organization|affiliation|entity|institution|agency|delegation|delegation organization|organization delegation
     |organization affiliation|company|employer|organizacion|organismo|institucion|entidad|entite|delegacion|organisme|afiliacion|organization entity`,
  ),
  country: list(
    `country|country name|state|member state|country represented|nationality|pays|etat|etat membre|pais|estado|estado miembro`,
  ),
  category: list(
    `category|participant category|type|participant type|type of participant|group|categorie|categoria|tipo|groupe|grupo`,
  ),
};
const familyFirst = new Set(
  list(
    `last name first name|surname name|family name given name|nom prenom|noms et prenoms|apellidos y nombre|apellidos y nombres|apellidos nombre`,
  ),
);

const byHeading = new Map<string, Column>(
  Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);
for (const heading of familyFirst) byHeading.set(heading, 'full-family-first');

/**
 * Finds out what each column of a list of participants holds, by its heading in English, French or Spanish and, where a heading
 * can mean two things, by what is in it. A heading counts once: the first column that has it wins.
 *
 * @param sample some values of the column with this index
 * @returns for each column that is understood, its index
 */
export function mapColumns(
  names: readonly string[],
  sample: (index: number) => readonly string[],
): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  names.forEach((name, index) => {
    // “Position (in English)” and “Position *” are Position.
    const heading = fold(name.replace(/[*:#?!]|\([^)]*\)|\[[^\]]*\]/g, ' ')).replace(
      / (?:in english|en francais|en espanol)$/,
      '',
    );
    let column = byHeading.get(heading);
    if (column === 'honorific' && ambiguousTitles.has(heading) && !sample(index).every(isHonorific)) column = 'role';
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  return withNamesInContext(columns, names);
}

/** “Nom” beside “Prénom” is the family name, “Nombre” without “Apellidos” the full one, and so is “Name” beside “First name”. */
function withNamesInContext(columns: Map<Column, number>, names: readonly string[]): ReadonlyMap<Column, number> {
  const full = columns.get('full');
  const given = columns.get('given');
  if (full !== undefined && given !== undefined && !columns.has('family')) {
    columns.delete('full');
    columns.set('family', full);
  } else if (
    full === undefined &&
    given !== undefined &&
    !columns.has('family') &&
    /^nombres?$/.test(fold(names[given] ?? ''))
  ) {
    columns.delete('given');
    columns.set('full', given);
  }
  return columns;
}

const ambiguousTitles = new Set(['title', 'titre', 'titulo']);

const honorifics = new Set(
  list(
    `mr|ms|mrs|miss|mx|dr|prof|professor|sir|dame|lord|lady|he|h e|excellency|amb|ambassador|minister|hon|honourable|the hon|rev|sheikh|prince|princess|judge|justice|senator
     |m|mme|mlle|me|pr|docteur|professeur|s e|se|ambassadeur|ambassadrice|sr|sra|srta|sres|dra|don|dona|profesor|profesora|embajador|embajadora|ing|lic|maitre|madam|madame|monsieur
     |gen|general|col|colonel|capt|captain|maj|major|lt|father|sister|judge|eng|arch`,
  ),
);

/** Whether each word is one of those that stand before a name; an empty cell does not speak against it. */
function isHonorific(text: string): boolean {
  return text.split(/[\s,/]+/).every((word) => word === '' || honorifics.has(fold(word)));
}

function list(text: string): string[] {
  return text.split('|').map((item) => item.trim());
}
