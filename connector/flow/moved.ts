import type { AccountPlan, Plan } from '../../shared/plan/step.ts';
import type { Text } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';

/** What moved between a stored part of a plan and the same part planned now. */
export interface Moved {
  readonly portal: string;
  readonly policy?: { readonly from: number; readonly to: number };
  /** Sources that were read again, or that are read in part now. */
  readonly sources: readonly string[];
  /** Keys of the accounts whose steps, or what was observed of them, are no longer the same. */
  readonly accounts: readonly string[];
}

/** What a new plan says that the stored one did not; undefined when it says the same. Pure. */
export function movedSince(
  stored: Plan,
  fresh: Plan,
  fingerprint: (plan: AccountPlan) => string,
): Moved | undefined {
  if (stored.hash === fresh.hash) return undefined;
  const print = (plan: Plan) => new Map(plan.accounts.map((part) => [part.account, fingerprint(part)]));
  const [before, after] = [print(stored), print(fresh)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const snapshots = new Map(stored.snapshots.map(({ source, id }) => [source, id]));
  return {
    portal: stored.portal,
    ...(stored.policyVersion !== fresh.policyVersion && {
      policy: { from: stored.policyVersion, to: fresh.policyVersion },
    }),
    sources: fresh.snapshots
      .filter(({ source, id }) => snapshots.get(source) !== id)
      .map(({ source }) => source),
    accounts: keys.filter((key) => before.get(key) !== after.get(key)),
  };
}

/** `politique : version 3 au lieu de 2 ; source ad relue ; 4 comptes`. */
export function sayMoved(moved: readonly Moved[]): Text {
  const policy = moved.find((part) => part.policy)?.policy;
  const sources = [...new Set(moved.flatMap((part) => part.sources))];
  const accounts = moved.reduce((sum, part) => sum + part.accounts.length, 0);
  const [fr, en]: [string[], string[]] = [[], []];
  const say = (french: string, english: string) => void (fr.push(french), en.push(english));
  if (policy)
    say(
      `politique (version ${policy.to} au lieu de ${policy.from})`,
      `policy (version ${policy.to} instead of ${policy.from})`,
    );
  for (const source of sources) say(`source ${source} (lue de nouveau)`, `source ${source} (read again)`);
  if (accounts > 0)
    say(
      plural(
        'fr',
        accounts,
        'ce qui est prévu ou observé de # compte',
        'ce qui est prévu ou observé de # comptes',
      ),
      plural(
        'en',
        accounts,
        'what is planned or observed of # account',
        'what is planned or observed of # accounts',
      ),
    );
  return { fr: fr.join(' ; '), en: en.join('; ') };
}
