/**
 * The typesetter: Typst, compiled to WebAssembly, which is one file for all systems. It reads the files that it is given here and
 * nothing else: it has no disk, no network and no packages.
 */

import init, {
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { t } from '@vscode/l10n';
import { coveredBy } from './coverage';

/** A file as a typesetter reads it. */
export interface TypesetterFile {
  /** Absolute: `/report.typ`. */
  readonly path: string;
  readonly text: string;
}

export interface Typesetter {
  /**
   * Sets a document.
   *
   * @param main path of the file that begins it
   * @returns a PDF, tagged
   * @throws an `Error` that says what is wrong with the document
   */
  typeset(files: readonly TypesetterFile[], main: string): Uint8Array;
  /** Whether a font has a glyph for a character, given by its code point. */
  covers(codePoint: number): boolean;
}

/** Starts the typesetter with its program and the fonts that it may use. Starting it again uses what is started. */
export async function startTypesetter(
  program: () => Promise<Uint8Array>,
  fonts: readonly Uint8Array[],
): Promise<Typesetter> {
  started ??= program().then((bytes) => init({ module_or_path: bytes }));
  await started.catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  const resolver = new TypstFontResolverBuilder();
  const isCovered = coveredBy(fonts.map((font) => resolver.get_font_info(font)));
  for (const font of fonts) resolver.add_raw_font(font);
  compiler.set_fonts(await resolver.build());
  return { typeset: (files, main) => typeset(compiler, files, main), covers: isCovered };
}

let started: Promise<unknown> | undefined;

function typeset(compiler: TypstCompiler, files: readonly TypesetterFile[], main: string): Uint8Array {
  try {
    for (const { path, text } of files) compiler.add_source(path, text);
    const outcome: unknown = compiler.compile(main, undefined, 'pdf', everyDiagnostic);
    if (typeof outcome === 'object' && outcome !== null) {
      if ('result' in outcome && outcome.result instanceof Uint8Array) return outcome.result;
      if ('diagnostics' in outcome && Array.isArray(outcome.diagnostics))
        throw new Error(describe(outcome.diagnostics));
    }
    throw new Error(t`The typesetter gave neither a document nor a reason.`);
  } finally {
    compiler.reset_shadow();
    compiler.reset();
  }
}

/** Errors as objects with their places. */
const everyDiagnostic = 3;

function describe(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((diagnostic) => {
      if (typeof diagnostic !== 'object' || diagnostic === null || !('message' in diagnostic))
        return String(diagnostic);
      const place = 'path' in diagnostic && 'range' in diagnostic ? ` (${diagnostic.path} ${diagnostic.range})` : '';
      return `${diagnostic.message}${place}`;
    })
    .join('; ');
}
