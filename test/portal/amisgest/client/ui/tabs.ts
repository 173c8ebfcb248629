import { type Child, h } from '../h.ts';
import { design, say } from '../site.ts';
import { nested } from './box.ts';

interface Tab {
  readonly caption: string;
  readonly hash: string;
  readonly isOpen: boolean;
}

const go = (hash: string) => (): void => void (location.hash = hash);

/** A row of tabs, whichever element they are made of. */
export function tabs(name: string, list: readonly Tab[]): HTMLElement {
  const variant = design.variant(`tabs ${name}`, 3);
  const row = h(
    variant === 2 ? 'ul' : 'div',
    { role: 'tablist', class: design.className('tabs') },
    list.map((tab) => tabElement(tab, variant)),
  );
  return nested(`tabs ${name}`, row);
}

function tabElement({ caption, hash, isOpen }: Tab, variant: number): Child {
  const attributes = {
    role: 'tab',
    'aria-selected': String(isOpen),
    class: design.className(isOpen ? 'tab open' : 'tab'),
  };
  if (variant === 1) return h('a', { ...attributes, href: hash }, say(caption));
  if (variant === 2) return h('li', { ...attributes, tabindex: 0, click: go(hash) }, say(caption));
  return h('button', { ...attributes, type: 'button', click: go(hash) }, say(caption));
}
