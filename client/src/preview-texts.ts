/** What the preview page itself says. It has no translations of its own: the client gives it these few texts. */
import { t } from '@vscode/l10n';
import type { Mark } from '../../server/src/lsp/protocol';

export interface PreviewTexts {
  /** Names the marks as a whole. */
  readonly findings: string;
  /** How serious a finding is. */
  readonly severities: Readonly<Record<Mark['severity'], string>>;
  /** A finding in one line: `{0}` stands for how serious it is, `{1}` for what is wrong. */
  readonly finding: string;
  /** The button that leads to the source of a finding. */
  readonly show: string;
}

/** The texts in the language that is spoken. */
export function previewTexts(): PreviewTexts {
  return {
    findings: t`Findings`,
    severities: { error: t`Error`, warning: t`Warning`, information: t`Information` },
    finding: t`${'{0}'}: ${'{1}'}`,
    show: t`Show in the editor`,
  };
}
