/** Questions that can be cancelled. */
import { type QuickPickItem, window } from 'vscode';

/** Thrown when a person leaves a question unanswered: then nothing is done. */
export class Cancelled extends Error {}

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly value?: string;
  /** Why an answer will not do; `undefined` when it will. */
  readonly validate?: (text: string) => string | undefined;
}

/** @throws {Cancelled} */
export async function ask({ title, prompt, placeHolder, value = '', validate }: Question): Promise<string> {
  const answer = await window.showInputBox({
    title,
    prompt,
    placeHolder,
    value,
    ignoreFocusOut: true,
    ...(validate && { validateInput: validate }),
  });
  if (answer === undefined) throw new Cancelled();
  return answer.trim();
}

/** @throws {Cancelled} */
export async function choose<Item extends QuickPickItem>(
  title: string,
  placeHolder: string,
  items: readonly Item[],
): Promise<Item> {
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!chosen) throw new Cancelled();
  return chosen;
}
