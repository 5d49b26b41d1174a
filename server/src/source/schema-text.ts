/** The kinds of text of which the schemas of all files are made. */
import { Type } from 'typebox';

/** A text that is not empty. */
export const text = (description: string) => Type.String({ minLength: 1, description });

/** A day that exists, as `2007-11-26`. */
export const date = (description: string) => Type.String({ format: 'date', description });
