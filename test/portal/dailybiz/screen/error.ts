import { html, type Html } from '../../html.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';

/** A page that says why there is nothing to see. */
export const errorScreen = (visit: Visit, title: string, why: string): Html =>
  layout(visit, { title, content: html`<p>${why}</p>` });
