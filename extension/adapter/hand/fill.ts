import type { Recipe } from '../contract.ts';
import { partBeside } from '../beside.ts';
import { findLabel, indexTexts } from '../locate.ts';
import { type as typeInto } from './type.ts';

/** Types texts into the fields of a form by their labels, as an input would; nothing is read back or submitted. */
export function fillFields(
  recipe: Recipe,
  fields: Readonly<Record<string, string>>,
  root: HTMLElement,
): boolean {
  const index = indexTexts(root);
  const found = Object.entries(fields).flatMap(([id, text]) => {
    const field = recipe.fields.find((each) => each.id === id);
    const labels = field ? findLabel(index, field.label) : [];
    const inputs = labels.flatMap((label) => inputOf(label) ?? []);
    return inputs.length === 1 ? [{ input: inputs[0], text }] : [];
  });
  for (const { input, text } of found) {
    if (input) typeInto(input, text);
  }
  return found.length > 0;
}

function inputOf(label: Element): HTMLInputElement | undefined {
  const part = partBeside(label);
  const input = part instanceof HTMLInputElement ? part : part?.querySelector('input');
  return input && !input.matches('[type=checkbox],[type=radio],[type=button],[type=submit],:disabled')
    ? input
    : undefined;
}
