import type { Label } from '../../../shared/portal/descriptor.ts';
import { isLabel, normaliseLabel } from '../../../shared/portal/label.ts';
import { cellsOf } from '../grid.ts';
import { partWith } from '../region.ts';
import type { BoxState } from '../mark.ts';

/** Reads a question with two radio buttons; in consultation, the answer that is written after it. */
export function readQuestion(question: Element, yes: Label, no: Label): BoxState | undefined {
  const part = partWith(question, 'input[type=radio]') ?? question.parentElement;
  if (!part) return undefined;
  const radios = [...part.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const answer = (label: Label) => radios.find((radio) => isLabel(label, wordsOf(radio)));
  const [on, off] = [answer(yes), answer(no)];
  if (on && off)
    return {
      cell: placeIn(part),
      saved: on.defaultChecked,
      now: on.checked,
      disabled: on.disabled || off.disabled,
      control: { kind: 'answer', yes: on, no: off },
    };
  const said = part.textContent.replace(question.textContent, '');
  const now = isLabel(yes, said);
  if (!now && !isLabel(no, said)) return undefined;
  return { cell: placeIn(part), saved: now, now, disabled: true };
}

/** A row of a table can hold nothing but its cells. */
const placeIn = (part: Element): Element => cellsOf(part).at(-1) ?? part;

/** A radio's name: its label element, or the text that follows it up to the next radio. */
export function wordsOf(radio: HTMLInputElement): string {
  const [label] = radio.labels ?? [];
  if (label) return normaliseLabel(label.textContent);
  let words = '';
  for (let node = radio.nextSibling; node && !(node instanceof HTMLInputElement); node = node.nextSibling)
    words += node.textContent;
  return normaliseLabel(words);
}
