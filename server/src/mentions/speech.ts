/** Tells whether a person who is named takes part in the meeting: speaks, or is presented with a position. */

const adverb =
  '(?:also|then|further|again|first|finally|therefore|similarly|too|additionally|moreover|subsequently|[a-z]+ly)';

/** Verbs of speaking and acting at a meeting, in the past of reported speech. */
const english =
  'said|noted|stated|stressed|emphasi[sz]ed|underlined|underscored|highlighted|explained|clarified|pointed out|remarked|observed|commented|' +
  'added|asked|enquired|inquired|wondered|replied|responded|answered|agreed|disagreed|argued|believed|considered|suggested|proposed|' +
  'recommended|recalled|reported|informed|announced|described|presented|introduced|outlined|summari[sz]ed|concluded|opened|closed|' +
  'chaired|moderated|welcomed|thanked|expressed|invited|urged|called|encouraged|cautioned|warned|drew|spoke|delivered|made|gave|' +
  'briefed|discussed|reviewed|addressed|raised|requested|reiterated|reaffirmed|acknowledged|indicated|mentioned|referred|elaborated|' +
  'facilitated|participated|attended|told|shared|affirmed|insisted|maintained|declared|hoped|praised|commended|congratulated|advocated|advised|admitted|stood|wanted|was of the view|looked forward';
const french =
  'a (?:dit|noté|déclaré|souligné|précisé|expliqué|rappelé|indiqué|ajouté|demandé|répondu|proposé|présenté|remercié|estimé|fait|ouvert|' +
  'insisté|relevé|évoqué|annoncé|conclu|recommandé|suggéré|constaté|observé|mis|pris|informé|décrit|invité|salué|plaidé|exprimé|' +
  "félicité|prononcé|clos|clôturé|affirmé|reconnu|signalé)|s[’']est (?:dite?|déclarée?|félicitée?|enquise?|interrogée?)|" +
  'dit|note|déclare|souligne|précise|explique|rappelle|indique|ajoute|demande|répond|propose|présente|remercie|estime|ouvre';
const spanish =
  'dijo|señaló|declaró|subrayó|destacó|explicó|recordó|indicó|añadió|preguntó|respondió|propuso|presentó|agradeció|opinó|inauguró|' +
  'insistió|observó|anunció|concluyó|recomendó|sugirió|afirmó|informó|expresó|invitó|clausuró|manifestó|puso|hizo|describió|reconoció|abrió|celebró|pidió|expuso|advirtió|precisó|aclaró|mencionó';

/** A position between commas may stand between a name and its verb; a position alone also tells that the person is presented. */
const position = ',\\s[^.;:()]{3,240}?,';
const after = new RegExp(
  `(?:\\s*\\([^)]{2,60}\\))?(?:${position})?\\s+(?:${adverb}\\s+)?(?:${english}|${french}|${spanish})(?![\\p{L}])`,
  'uy',
);
const next = new RegExp(`\\s+(?:${adverb}\\s+)?(?:${english}|${french}|${spanish})(?![\\p{L}])`, 'uy');
const presented =
  /,\s+(?:the\s+|an?\s+)?(?:[\p{Lu}][\p{L}-]*\s+){0,3}(?:Director|Chief|Head|Minister|Secretary|Representative|Ambassador|President|Chair|Officer|Adviser|Coordinator|Commissioner|Professor|Fellow|Specialist|Economist|Counsellor|Manager|Demographer|Under-Secretary|Consultant|Researcher|Executive|Senior|Deputy|Assistant|Directrice|Directeur|Chef|Cheffe|Ministre|Présidente?|Conseill[eè]re?|Directora?|Jefe|Jefa|Ministr[oa]|Presidenta?|Coordinadora?|Asesora?|Coordonnat(?:eur|rice)|Responsable)(?![\p{L}])/uy;
const before =
  /(?:presented|chaired|moderated|delivered|made|given|introduced|opened|closed|facilitated|led|co-chaired|(?:statement|presentation|remarks|address|speech|lecture|briefing)s?) by(?:\s+[^.;:]{0,160}?,?)?\s*$/u;

/** Whether a verb of speaking, or a position, follows a name that ends at an offset. */
export function speaksAfter(text: string, offset: number): boolean {
  after.lastIndex = offset;
  if (after.test(text)) return true;
  presented.lastIndex = offset;
  return presented.test(text);
}

/** Whether a verb of speaking stands right after a name that ends at an offset. */
export function speaksNext(text: string, offset: number): boolean {
  next.lastIndex = offset;
  return next.test(text);
}

/** Whether the words before an offset say that what follows is by the person: `presentation by`. */
export function speaksBefore(text: string, offset: number): boolean {
  return before.test(text.slice(Math.max(0, offset - 200), offset));
}
