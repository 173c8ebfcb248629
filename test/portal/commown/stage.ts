import { onTestFinished } from 'vitest';
import { signIn, type Client } from './client.ts';
import { ADMIN, PASSWORD } from './fixture.ts';
import { startCommown, type Commown, type CommownOptions } from './start.ts';
import { userByEmail, type User } from './state.ts';
import type { UserValues } from './wire.ts';

/** A replica that ends with the test, and its administrator signed in. */
export interface Stage {
  readonly portal: Commown;
  readonly admin: Client;
  /** The user with this name before `@regle.example`. */
  readonly person: (name: string) => User;
  /** Somebody else, signed in. */
  readonly as: (name: string) => Promise<Client>;
}

export async function setStage(options: CommownOptions = {}): Promise<Stage> {
  const portal = await startCommown(options);
  onTestFinished(() => portal.close());
  const person = (name: string): User => {
    const user = userByEmail(portal.state, `${name}@regle.example`);
    if (!user) throw new Error(`Nobody is called ${name}.`);
    return user;
  };
  const as = (name: string): Promise<Client> => signIn(portal.url, `${name}@regle.example`, PASSWORD);
  return { portal, admin: await signIn(portal.url, ADMIN, PASSWORD), person, as };
}

/** The user as «Sauvegarder» sends it, with some fields changed. */
export function valuesOf(user: User, changed: Partial<UserValues> = {}): UserValues {
  const { firstName, lastName, email, phone, team, note, roles } = user;
  return { firstName, lastName, email, phone, team, note, roles: [...roles], ...changed };
}
