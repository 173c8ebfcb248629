import { el, newId, type Child } from './dom.ts';
import { otherwise, plainTag } from './redesign.ts';
import { settings } from './settings.ts';

const seed = settings.redesign;

interface Button {
  readonly class?: string;
  readonly disabled?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A button, or a link with that role. */
export function button(label: Child, press: () => void, options: Button = {}): HTMLElement {
  const { class: name = 'btn', disabled = false, attributes = {} } = options;
  if (!otherwise(seed, `button ${name}`))
    return el('button', { ...attributes, type: 'button', class: name, disabled, onclick: press }, label);
  const attribute = { ...attributes, role: 'button', class: name, tabindex: '0' };
  if (disabled) return el('a', { ...attribute, 'aria-disabled': 'true' }, label);
  const key = (event: Event): void => {
    if (event instanceof KeyboardEvent && ['Enter', ' '].includes(event.key)) press();
  };
  return el('a', { ...attribute, onclick: press, onkeydown: key }, label);
}

/** A heading, or an element with that role. */
export function heading(level: 2 | 3, name: string, ...content: readonly Child[]): HTMLElement {
  if (!otherwise(seed, `heading ${name}`)) return el(`h${level}`, { class: name }, ...content);
  const tag = plainTag(seed, `heading ${name}`);
  return el(tag, { class: name, role: 'heading', 'aria-level': String(level) }, ...content);
}

interface TextField {
  readonly label: string;
  readonly required?: boolean;
  readonly type?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A label with its star (R41) and its field, beside or around it. */
export function textField({ label, required = false, type = 'text', value, change }: TextField): HTMLElement {
  const id = newId('field');
  const input = el('input', {
    id,
    type,
    class: 'input',
    value,
    oninput: (event) => change((event.target as HTMLInputElement).value),
  });
  return labelled(id, label, input, required);
}

/** A drop-down with its label. */
export function choiceField<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  change: (value: T) => void,
): HTMLElement {
  const id = newId('choice');
  const select = el(
    'select',
    { id, class: 'input', onchange: (event) => change((event.target as HTMLSelectElement).value as T) },
    options.map(([value, text]) => {
      const option = el('option', { value }, text);
      option.toggleAttribute('selected', value === chosen);
      return option;
    }),
  );
  return labelled(id, label, select, false);
}

function labelled(id: string, label: string, control: HTMLElement, required: boolean): HTMLElement {
  const star = required && el('span', { class: 'star' }, ' *');
  return otherwise(seed, 'field')
    ? el('div', { class: 'group' }, el('label', { class: 'around' }, label, star, control))
    : el('div', { class: 'group' }, el('label', { for: id, class: 'above' }, label, star), control);
}

/** A box to the LEFT of its label (R50). */
export function checkBox(label: string, checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const id = newId('box');
  const box = el('input', {
    id,
    type: 'checkbox',
    checked,
    onchange: (event) => change((event.target as HTMLInputElement).checked),
  });
  return otherwise(seed, 'box')
    ? el('div', { class: 'check' }, box, el('label', { for: id }, ' ', label))
    : el('div', { class: 'check' }, el('label', {}, box, ' ', label));
}
