import { readPage } from '../../adapter/read.ts';
import type { Recipe } from '../../adapter/contract.ts';
import type { TryOut } from '../../message/teach.ts';
import { short } from './short.ts';

/** Reads the page with a draft: what was found, counted, and what is missing. Nothing is clicked or drawn. */
export function tryOut(recipe: Recipe): TryOut {
  const reading = readPage(recipe, document.body);
  const boxes = reading.kind === 'account' ? reading.boxes : [];
  const count = (kind: string): number => boxes.filter(({ subject }) => subject.kind === kind).length;
  return {
    kind: reading.kind,
    ...said('viewer', 'viewer' in reading ? reading.viewer : undefined),
    ...(reading.kind === 'account' && {
      ...said('account', reading.account),
      ...said('name', reading.name),
      ...(reading.tab !== undefined && { tab: reading.tab }),
      complete: reading.complete,
    }),
    features: count('feature'),
    sites: count('site'),
    ticked: boxes.filter(({ now }) => now).length,
    accounts: reading.kind === 'account-list' ? reading.accounts.length : 0,
    probes: reading.kind === 'changed' ? [...reading.probes] : [],
  };
}

function said(name: 'viewer' | 'account' | 'name', text: string | undefined): Partial<TryOut> {
  return text === undefined ? {} : { [name]: short(text) };
}
