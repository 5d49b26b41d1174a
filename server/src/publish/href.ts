/** Targets of links that may be followed from a report. A report is written by strangers: most targets are not. */

declare const checked: unique symbol;

/** A target that is safe to follow: a web address, a mail address or a place in the same publication. */
export type Href = string & { readonly [checked]: true };

/** Whether a target is a web or mail address. Everything else (`javascript:`, `data:`, files, relative paths) is not. */
export function isHref(target: string): target is Href {
  // What a browser strips or ignores in a URL could hide its scheme, so that there is none of it in a target we accept.
  if (!/^[!-~\u00A0-\uFFFF]+$/.test(target) || /["<>\\^`{|}]/.test(target)) return false;
  if (/^mailto:[^\s:@/]+@[^\s:@/]+$/i.test(target)) return true;
  return /^https?:\/\/[^/@:?#]/i.test(target) && URL.canParse(target);
}

/** The target of a place in the same publication. */
export function fragment(id: string): Href {
  const target = `#${id}`;
  if (!isFragment(target)) throw new RangeError(`“${id}” is no id of a publication.`);
  return target;
}

function isFragment(target: string): target is Href {
  return /^#[\p{L}\p{N}_-]+$/u.test(target);
}
