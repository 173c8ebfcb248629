import { type Attributes, type Child, h } from '../h.ts';
import { design, say } from '../site.ts';
import { repeated } from './box.ts';

/** Joins a field and its label as the design does it: the label around both, or the field naming its label. */
export function labelled(name: string, label: string, attributes: Attributes, tag = 'input'): Child[] {
  const variant = design.variant(`label ${name}`, 3);
  if (variant === 2) {
    const id = design.id(`label ${label}`);
    return [h(tag, { ...attributes, 'aria-labelledby': id }), h('span', { id }, label)];
  }
  const field = h(tag, attributes);
  const words = h('span', {}, label);
  return [h('label', {}, variant === 0 ? [field, words] : [words, field])];
}

interface TextField {
  readonly label: string;
  readonly value: string;
  /** What is typed is kept without a new render, which would take the caret away. */
  readonly type: (value: string) => void;
  readonly kind?: 'text' | 'email' | 'tel' | 'password';
  readonly readOnly?: boolean;
}

/** A field with its label. */
export function textField({ label, value, type, kind = 'text', readOnly = false }: TextField): HTMLElement {
  const input = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) type(event.target.value);
  };
  return repeated('field', {}, labelled('field', say(label), { type: kind, value, readOnly, input }));
}
