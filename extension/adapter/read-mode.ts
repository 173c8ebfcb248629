import { isLabel, normaliseLabel, spellings } from '../../shared/portal/label.ts';
import type { ListDescriptor } from '../../shared/portal/descriptor.ts';
import { findLabel, type TextIndex } from './locate.ts';
import type { Probes } from './probe.ts';
import { wordsOf } from './shape/question.ts';

/** Whether the list shows what the descriptor says, or something else («Par agence»), by the mode that is chosen. */
export function readMode(
  list: ListDescriptor<'table'>,
  index: TextIndex,
  probes: Probes,
): 'readable' | 'other' {
  if (!list.mode) return 'readable';
  const probe = `list:${list.tab}:mode`;
  const label = probes.one(probe, findLabel(index, list.mode.label));
  const line = label?.parentElement;
  if (!line) return 'other';
  const chosen = chosenIn(line, spellings(list.mode.label));
  if (isLabel(list.mode.readable, chosen)) return 'readable';
  if (!list.mode.other.some((other) => isLabel(other, chosen))) probes.fail(`${probe}:value`);
  return 'other';
}

/** The words beside the radio button that is on or, in consultation, all that stands after the label. */
function chosenIn(line: Element, label: ReadonlySet<string>): string {
  const radios = [...line.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  // What is saved, not what was just clicked: the page reloads with the other list then.
  const on = radios.find((radio) => radio.defaultChecked);
  if (radios.length > 0) return on ? wordsOf(on) : '';
  const words = normaliseLabel(line.textContent);
  const before = [...label].find((each) => words.startsWith(each));
  return before === undefined ? '' : words.slice(before.length).replace(/^[\s:]+/, '');
}
