/**
 * URIs of files and folders, as strings. Editors and Node spell the same file differently (`file:///c%3A/x` and
 * `file:///C:/x`); everything here gives the one normal form, so that URIs can be compared as strings.
 */

/** `scheme:`, `//authority`, path; a query or fragment belongs to the last part and is kept as it is. */
const shape = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)(.*)$/is;

/** The normal form of a URI: each path segment percent-encoded alike, no `.` and `..`, no slash at the end. */
export function normalizeUri(uri: string): string {
  const parts = shape.exec(uri);
  if (!parts) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  const segments: string[] = [];
  for (const segment of path.split('/').map(decode)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const [first] = segments;
  if (first && /^[A-Za-z]:$/.test(first)) segments[0] = first.toLowerCase();
  const start = path.startsWith('/') || authority !== '' ? '/' : '';
  return `${scheme.toLowerCase()}${authority}${start}${segments.map(encodeURIComponent).join('/')}${rest}`;
}

/** The folder that holds a file or folder, or `undefined` for the root and for what has no place, such as `untitled:Untitled-1`. */
export function parentUri(uri: string): string | undefined {
  const parts = shape.exec(normalizeUri(uri));
  const [, scheme = '', authority = '', path = ''] = parts ?? [];
  if (!path.startsWith('/') || path === '/') return undefined;
  return `${scheme}${authority}${path.slice(0, path.lastIndexOf('/')) || '/'}`;
}

/** The name of a file or folder, decoded. */
export function baseName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The URI of a path that is written relative to a folder, `..` resolved.
 *
 * @param path with `/` between names, which are not percent-encoded
 */
export function joinUri(folder: string, path: string): string {
  return normalizeUri(`${folder}/${path.split('/').map(encodeURIComponent).join('/')}`);
}

/** Whether a file or folder is a folder itself, or below it. */
export function isInside(uri: string, folder: string): boolean {
  const inner = normalizeUri(uri);
  const outer = normalizeUri(folder);
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}

/** The path from a folder to a file below it, decoded, for messages; the whole URI when it is not below it. */
export function relativePath(uri: string, folder: string): string {
  if (!isInside(uri, folder)) return uri;
  return decode(normalizeUri(uri).slice(normalizeUri(folder).length).replace(/^\//, ''));
}

/** The path from a folder to any file, with `..` where that leads up, decoded; the whole URI when the two have no place in common. */
export function pathFrom(folder: string, uri: string): string {
  const to = normalizeUri(uri);
  const up: string[] = [];
  for (let from: string | undefined = normalizeUri(folder); from !== undefined; from = parentUri(from)) {
    if (isInside(to, from)) return [...up, relativePath(to, from)].join('/');
    up.push('..');
  }
  return uri;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign is a name like any other.
    return text;
  }
}
