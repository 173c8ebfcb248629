import { current, drawWith, update } from './app.ts';
import { recognise } from './entry.ts';
import { follow } from './follow.ts';
import { h } from './h.ts';
import { design, site } from './site.ts';
import { styleSheet } from './style.ts';
import { screen } from './view/screen.ts';

const root = document.body.querySelector('div');
const FIELDS = 'input, select, button, a[href], [tabindex]';

/** Throws the whole view away and builds it anew; scroll and focus are where they were, as users expect. */
function render(): void {
  const scrolling = `.${design.className('scroll')}`;
  const scrolled = root?.querySelector(scrolling)?.scrollTop ?? 0;
  const focused = [...(root?.querySelectorAll(FIELDS) ?? [])].indexOf(
    document.activeElement ?? document.body,
  );
  root?.replaceChildren(screen(current()));
  root?.querySelector(scrolling)?.scrollTo(0, scrolled);
  const field = focused < 0 ? undefined : root?.querySelectorAll<HTMLElement>(FIELDS)[focused];
  field?.focus({ preventScroll: true });
}

document.head.append(h('style', {}, styleSheet()));
drawWith(render);
update({ installation: site.installations[0] ?? '' });
window.addEventListener('hashchange', () => void follow());
await recognise();
await follow();
