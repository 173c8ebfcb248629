import { z } from 'zod';
import { MODULES } from './catalogue.ts';
import { control, field, ticked } from './post-back.ts';
import { DAYS, userByEmail, type Day, type Particulars, type User } from './state.ts';
import type { Visit } from './visit.ts';

/** What the form of a user holds, saved or not. Times are as typed; an empty pair is a closed day. */
export interface UserDraft {
  readonly particulars: Particulars;
  readonly limitsHours: boolean;
  readonly times: Readonly<Record<Day, { readonly from: string; readonly to: string }>>;
  readonly administrator: boolean;
  /** Module → number of the profile, as far as one is chosen. */
  readonly profiles: ReadonlyMap<string, number>;
  readonly companies: ReadonlySet<string>;
}

const CLOSED = { from: '', to: '' };
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const timesFrom = (of: (day: Day) => UserDraft['times'][Day]): UserDraft['times'] =>
  Object.fromEntries(DAYS.map((day) => [day, of(day)])) as UserDraft['times'];

/** The form as it opens: what is saved. */
export const draftOf = (user: User): UserDraft => ({
  particulars: user,
  limitsHours: user.hours !== undefined,
  times: timesFrom((day) => user.hours?.[day] ?? CLOSED),
  administrator: user.administrator,
  profiles: user.profiles,
  companies: user.companies,
});

/** The form as it was posted. */
export function draftIn(visit: Visit): UserDraft {
  const { state } = visit;
  const chosen = MODULES.flatMap(({ id }, index): [string, number][] => {
    const profile = state.profiles.get(Number(field(visit, 'profils', control(index), 'liste')));
    return profile?.module === id ? [[id, profile.id]] : [];
  });
  const companies = state.companies.filter((_, index) => ticked(visit, 'societes', control(index), 'chk'));
  return {
    particulars: {
      civility: field(visit, 'civilite'),
      lastName: field(visit, 'nom'),
      firstName: field(visit, 'prenom'),
      phone: field(visit, 'telephone'),
      email: field(visit, 'email'),
    },
    limitsHours: field(visit, 'horaires') === 'oui',
    times: timesFrom((day) => ({
      from: field(visit, 'horaires', day, 'de'),
      to: field(visit, 'horaires', day, 'a'),
    })),
    administrator: field(visit, 'administrateur') === 'oui',
    profiles: new Map(chosen),
    companies: new Set(companies.map(({ id }) => id)),
  };
}

/** Why the draft cannot be saved; empty when it can. */
export function draftFaults({ state }: Visit, draft: UserDraft, user: User | undefined): string[] {
  const { email } = draft.particulars;
  const other = userByEmail(state, email);
  const taken = (other !== undefined && other !== user) || email === state.holder.email;
  return [
    // R56: identifiers are sent there.
    ...(email === '' ? ["L'adresse e-mail est obligatoire."] : []),
    ...(email !== '' && !z.email().safeParse(email).success ? ["L'adresse e-mail n'est pas valide."] : []),
    ...(taken ? ['Cette adresse e-mail est déjà utilisée.'] : []),
    ...(draft.limitsHours && !Object.values(draft.times).every(isWindow)
      ? ["Les horaires s'écrivent HH:MM, le début avant la fin."]
      : []),
  ];
}

const isWindow = ({ from, to }: { from: string; to: string }): boolean =>
  (from === '' && to === '') || (time.safeParse(from).success && time.safeParse(to).success && from < to);

/** Writes the draft onto the user. */
export function applyDraft(user: User, draft: UserDraft): void {
  const open = Object.entries(draft.times).filter(([, { from }]) => from !== '');
  Object.assign(user, draft.particulars, {
    hours: draft.limitsHours ? Object.fromEntries(open) : undefined,
    administrator: draft.administrator,
    profiles: new Map(draft.profiles),
    companies: new Set(draft.companies),
  });
}
