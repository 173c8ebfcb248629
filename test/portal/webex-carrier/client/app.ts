import type { Language, Me } from './contract.ts';
import type { Words } from './words/words.ts';

/** What every screen of somebody who is signed in needs. */
export interface App {
  readonly words: Words;
  readonly me: Me;
  /** Opens the page behind that path of the hash. */
  readonly go: (path: string) => void;
  readonly speak: (language: Language) => void;
  readonly signOut: () => void;
}
