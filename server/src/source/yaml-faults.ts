/** What is wrong with the syntax of a YAML text, in our own words: those of the library are English, and speak to programmers. */
import { t } from '@vscode/l10n';
import type { ErrorCode } from 'yaml';

/**
 * What an error of the YAML library says, as a sentence without a full stop.
 *
 * @param message the library's own words, which tell errors of one code apart
 */
export function yamlFault(code: ErrorCode, message: string): string {
  switch (code) {
    case 'MISSING_CHAR':
      return missing(message);
    case 'BAD_INDENT':
      return /\band end with\b/.test(message)
        ? t`A bracket or brace is not closed, or the lines inside it are not indented`
        : t`Lines that belong together do not begin at the same column`;
    case 'TAB_AS_INDENT':
      return t`YAML allows only spaces for indentation`;
    case 'MULTILINE_IMPLICIT_KEY':
      return t`A key has no colon after it, or goes over several lines`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /\bmappings\b/.test(message)
        ? t`A value has a colon in it and is not in quotation marks, or keys stand below a value`
        : t`A list stands where only a key or a value can`;
    case 'BLOCK_IN_FLOW':
      return t`Inside brackets or braces a comma is missing, or there are hyphens or indented keys`;
    case 'BAD_SCALAR_START':
      return t`A value without quotation marks cannot begin with this character`;
    case 'BAD_DQ_ESCAPE':
      return t`In double quotation marks, a backslash begins a code, and YAML does not have this one`;
    case 'BAD_DIRECTIVE':
      return t`A line that begins with “%” is a directive, and YAML does not have this one`;
    case 'DUPLICATE_KEY':
      return t`A key stands here a second time`;
    case 'KEY_OVER_1024_CHARS':
      return t`A key is too long`;
    case 'NON_STRING_KEY':
      return t`A key is not text`;
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return t`An anchor (&), an alias (*) or a tag (!) is not as YAML has it`;
    case 'UNEXPECTED_TOKEN':
      return unexpected(message);
    case 'MULTIPLE_DOCS':
    case 'IMPOSSIBLE':
    case 'RESOURCE_EXHAUSTION':
      return t`Something stands here that YAML does not expect`;
  }
}

function missing(message: string): string {
  if (/\bclosing ["']/.test(message)) return t`A quotation mark is not closed`;
  if (/\bmap values\b/.test(message)) return t`A key has no colon after it`;
  if (/\bend with\b/.test(message)) return t`A bracket or brace is not closed`;
  return t`A character is missing here: a space, a comma, a colon or a hyphen`;
}

function unexpected(message: string): string {
  if (/\bat node end\b/.test(message)) return t`Something follows here that is not part of the value`;
  if (/\bon same line with key\b/.test(message)) return t`A list begins on the line of its key`;
  return t`Something stands here that YAML does not expect`;
}
