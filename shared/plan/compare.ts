import type { Account } from '../model/account.ts';
import type { ProfileChoice, Reason } from '../model/permission.ts';
import type { Person } from '../model/person.ts';
import type { PortalPolicy, Schedule } from '../model/policy.ts';
import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { boxesOf, risksOf, tabOf, tabsOf } from './box.ts';
import { NO_BUNDLES, type Bundles } from './bundle.ts';
import { adopt, type Adoption } from './drift.ts';
import { endSteps } from './ending.ts';
import { removes, withHold } from './hold.ts';
import { hoursStep } from './hours.ts';
import { itemFromKey, type Item, type ItemKey } from './item.ts';
import { appliedOf, observedOf, type Known } from './known.ts';
import { phaseOf, stagesOf } from './phase.ts';
import { profileSteps } from './profile.ts';
import { NOTHING_DESIRED, type Desired } from './project.ts';
import type { AccountPlan, Hold, Observed, Step, StepKind } from './step.ts';
import { stepId } from './step-id.ts';
import { verdict } from './table.ts';
import { unreadTabs } from './unread.ts';

export type { Known } from './known.ts';

export interface Comparison {
  readonly items: readonly {
    readonly key: ItemKey;
    readonly desired: boolean;
    readonly observed: Observed;
  }[];
  readonly plan: AccountPlan;
  /** What was changed by hand and is kept: overrides to store, instead of steps. One that is in force already is no news. */
  readonly adopt: readonly Adoption[];
}

export interface ComparisonInput {
  readonly portal: Descriptor;
  /** Account key. */
  readonly key: string;
  /** Undefined when the person has no account yet: the plan starts with its creation. */
  readonly account: Account | undefined;
  /** Undefined for an orphan. */
  readonly person: Person | undefined;
  /** What the person should hold if the account is open: the account's own suspension does not empty it. */
  readonly desired: Desired;
  readonly profiles?: readonly ProfileChoice[];
  readonly hours?: readonly Schedule[] | 'always';
  readonly known: Known;
  readonly sites: readonly Site[];
  /** What the profiles of the portal give: such features are never ticked by themselves. */
  readonly bundles?: Bundles;
  /** Why nothing may be applied to this account, whatever differs. */
  readonly held?: Hold | undefined;
  /** The person's source was not read whole: nothing is taken away. */
  readonly partial?: boolean;
  readonly drift?: PortalPolicy['drift'];
  /** Site id of the person's agency. */
  readonly agency?: string | undefined;
  /** What the policy says against an unwanted item, when it says something. */
  readonly against?: (item: Item) => readonly Reason[];
}

/**
 * Desired × observed × applied for one account. Pure; the order of items and steps is the portal's own:
 * features as the catalogue lists them, then sites by name. What other accounts have to say is `assemble.ts`.
 */
export function compareAccount(input: ComparisonInput): Comparison {
  const { portal, key, account, person, known, held } = input;
  const phase = phaseOf(account, person, input.desired, known);
  const missing = phase === 'missing';
  const entitled = phase !== 'closed' && (person === undefined || person.status === 'active');
  const desired = entitled ? input.desired : NOTHING_DESIRED;
  const stages = phase === 'leaving' ? stagesOf(portal.lifecycle, person!.status) : [];
  const ignoresBoxes = phase === 'closed' || (phase === 'leaving' && !stages.includes('revoke'));
  const tabs = tabsOf(portal);
  const access: ItemKey | undefined = portal.lifecycle.access && `feature:${portal.lifecycle.access.feature}`;
  const bundled = new Set([...(input.bundles ?? NO_BUNDLES).values()].flat());
  const adopted: Adoption[] = [];
  const make = (kind: StepKind, fields: Partial<Step> = {}, about?: string): Step => ({
    id: stepId(portal.id, key, kind, about),
    kind,
    portal: portal.id,
    account: key,
    observed: 'no',
    risks: [],
    reasons: [],
    ...fields,
  });
  const items = boxesOf(portal, input.sites, known).map((box) => {
    const observed = observedOf(known, box);
    const moot = ignoresBoxes || (desired.covered.has(box) && box !== access);
    return { key: box, desired: moot ? observed === 'yes' : desired.items.has(box), observed };
  });

  const boxSteps = items.flatMap(({ key: box, desired: wanted, observed: seen }): Step[] => {
    const item = itemFromKey(box);
    if (ignoresBoxes || (desired.covered.has(box) && box !== access)) return [];
    if ((item.kind === 'site' && desired.allSites) || (item.kind === 'feature' && bundled.has(item.id)))
      return [];
    if (box === access && stages.includes(portal.lifecycle.access!.off)) return [];
    const observed = missing ? 'no' : seen;
    const { step, drift } = verdict(wanted, observed, appliedOf(known, box));
    if (step === 'none') return [];
    const policy = phase === 'leaving' || drift === undefined ? 'revert' : (input.drift ?? 'revert');
    if (policy === 'adopt' && person && held === undefined) {
      const drafts = adopt(portal, key, person.id, desired, item, drift!);
      adopted.push(...drafts);
      if (drafts.length > 0) return [];
    }
    const kind = box === access ? portal.lifecycle.access![step === 'grant' ? 'on' : 'off'] : step;
    return [
      make(
        kind,
        {
          item,
          ...tabOf(tabs, item),
          observed,
          ...(drift ? { drift } : {}),
          risks: item.kind === 'feature' ? risksOf(portal, [item.id]) : [],
          reasons: step === 'grant' ? (desired.items.get(box) ?? []) : (input.against?.(item) ?? []),
          ...(policy === 'revert' ? {} : { held: 'drift-reported', heldBy: { drift: drift! } }),
        },
        box,
      ),
    ];
  });
  const choices = phase === 'leaving' ? [] : (input.profiles ?? []);
  const bundleSteps = ignoresBoxes
    ? []
    : profileSteps(portal, choices, desired, known, input.bundles ?? NO_BUNDLES, missing).map(
        ({ module, ...fields }) => make('setProfile', reported(fields, input.drift), module),
      );
  const hours = portal.hours && desired.items.size > 0 ? hoursStep(input.hours, known, missing) : undefined;
  const opening: Step[] = [];
  const wanted = desired.items.size > 0;
  if (missing && wanted) opening.push(make('create'));
  if (
    phase === 'returning' &&
    !(account!.status === 'suspended' && portal.lifecycle.access?.on === 'reactivate')
  )
    opening.push(make('reactivate'));
  const after = opening.map((step) => step.id);
  const content = [
    ...bundleSteps,
    ...boxSteps,
    ...(hours ? [make('setHours', reported(hours, input.drift))] : []),
  ].map((step) => (after.length > 0 ? { ...step, after } : step));
  // The mail comes after the account was saved with its rights (Amisgest R16, R17); a portal with a right to sign in has it as a box.
  const mail = portal.lifecycle.credential === 'activation-mail' && portal.lifecycle.access === undefined;
  const inviting =
    missing && wanted && mail
      ? [make('invite', { after: [...after, ...content.map((step) => step.id)] })]
      : [];
  const ending =
    phase === 'leaving'
      ? endSteps(portal, stages, account!.status, known, content, tabs, make)
      : [...content, ...inviting];
  const conflict = bundleSteps.find((step) => step.held === 'profile-conflict');
  const steps = [...opening, ...ending].map((step) => {
    let settled = held ? withHold(step, held) : step;
    if (input.partial && removes(step)) settled = withHold(settled, 'partial-source');
    return conflict ? withHold(settled, 'profile-conflict', conflict.heldBy) : settled;
  });
  return {
    items,
    adopt: adopted,
    plan: {
      account: key,
      ...(person
        ? { person: { id: person.id, displayName: person.displayName, userName: person.userName } }
        : {}),
      ...(input.agency === undefined ? {} : { agency: input.agency }),
      steps,
      unread: missing || phase === 'closed' ? [] : unreadTabs(portal, tabs, items, known),
      widening: desired.widening,
    },
  };
}

/** A profile or hours changed by hand: only boxes can be kept as exceptions, the rest is put back or shown. */
function reported<Fields extends Pick<Step, 'drift' | 'held' | 'heldBy'>>(
  fields: Fields,
  policy: PortalPolicy['drift'] | undefined,
): Fields {
  const { drift } = fields;
  if (drift === undefined || fields.held || (policy ?? 'revert') === 'revert') return fields;
  return { ...fields, held: 'drift-reported', heldBy: { drift } };
}
