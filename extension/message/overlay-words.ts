import type { SignShape } from '../../shared/ui/sign-shape.ts';
import type { ItemState } from '../../shared/wire/account.ts';
import type { Standing } from './overlay.ts';

/** A counted phrase; `#` is the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Everything that the overlay says, in the browser's language: the admin's, which may not be the portal's. */
export interface OverlayWords {
  readonly language: 'fr' | 'en';
  readonly signs: Readonly<Record<ItemState, string>>;
  /** How each sign is drawn: the panel draws the same. */
  readonly shapes: Readonly<Record<ItemState, SignShape>>;
  readonly icons: Readonly<Record<'gate' | 'smaller' | 'larger' | 'close', string>>;
  readonly unsaved: string;
  readonly toGrant: Counted;
  readonly toRevoke: Counted;
  readonly held: Counted;
  readonly toSave: Counted;
  readonly elsewhere: Counted;
  readonly unread: Counted;
  readonly inOrder: string;
  readonly changed: string;
  readonly otherList: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly collapse: string;
  readonly expand: string;
  readonly close: string;
  readonly move: string;
}
