import type { Pages } from '../../shared/portal/descriptor.ts';
import { matchTemplate } from '../../shared/portal/label.ts';
import { firstOf } from './attribute.ts';
import { besideLabel, partBeside } from './beside.ts';
import type { Recipe } from './contract.ts';
import { findTemplate, indexTexts, type TextIndex } from './locate.ts';

type Probe = Pages['user'][number];

/** The distinct answers of a probe, each with where it stands. */
export function ask(probe: Probe, index: TextIndex, root: ParentNode): Map<string, Element> {
  if (probe.kind === 'text') return findTemplate(index, probe.template);
  if (probe.kind === 'beside') return besideLabel(index, probe.label);
  const found = new Map<string, Element>();
  for (const element of root.querySelectorAll('[aria-label],[title],img[alt]')) {
    const value = matchTemplate(probe.template, firstOf(element, ['aria-label', 'title', 'alt']));
    if (value !== undefined && element.checkVisibility()) found.set(value, element);
  }
  return found;
}

/** Who is signed in, as the page writes it: all the answers of the first probe that has any. */
export function viewersOf({ pages }: Recipe, index: TextIndex, root: HTMLElement): readonly string[] {
  for (const probe of pages.user) {
    const found = [...ask(probe, index, root).keys()];
    if (found.length > 0) return found;
  }
  const outer = pages.framed ? outerBody() : undefined;
  return outer && outer !== root ? viewersOf({ pages } as Recipe, indexTexts(outer), outer) : [];
}

/** The main window's page, for a form in a frame or in a window of its own; undefined where it is another origin's. */
function outerBody(): HTMLElement | undefined {
  try {
    if (window.top && window.top !== window) return window.top.document.body;
    return (window.opener as Window | null)?.document.body;
  } catch {
    return undefined;
  }
}

export interface Whose {
  readonly key: readonly string[];
  readonly name: readonly string[];
  readonly heading: Element | undefined;
  /** The identifier stands in a field. */
  readonly typed: boolean;
}

/** Whose page it is, by identifier and by name; empty lists = no account's. */
export function whoseOf({ pages }: Recipe, index: TextIndex, root: ParentNode): Whose {
  const answers = (gives: 'key' | 'name') =>
    pages.account
      .filter((probe) => probe.gives === gives)
      .map(({ at }) => ask(at, index, root))
      .find(({ size }) => size > 0) ?? new Map<string, Element>();
  const [key, name] = [answers('key'), answers('name')];
  const [heading] = [...name.values(), ...key.values()];
  const isBeside = pages.account.some(({ at }) => at.kind === 'beside');
  const typed = isBeside && [...key.values()].some((label) => partBeside(label) instanceof HTMLInputElement);
  return { key: [...key.keys()], name: [...name.keys()], heading, typed };
}
