import type { Ask, Pointed } from '../../message/teach.ts';
import { nameOf } from '../../adapter/name.ts';
import { describeAccounts } from './describe-accounts.ts';
import { describeList } from './describe-list.ts';
import { describeSaid } from './describe-said.ts';
import { short } from './short.ts';

/** What was pointed at, as words and structure: all that leaves the page. */
export function describe(ask: Ask, element: Element): Pointed {
  switch (ask) {
    case 'list':
      return describeList(element);
    case 'user':
    case 'account':
      return describeSaid(ask, element);
    case 'save':
      return { what: 'save', name: short(nameOf(element)) };
    case 'accounts':
      return describeAccounts(element);
  }
}
