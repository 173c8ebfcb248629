import { Problem } from '../../../shared/problem.ts';
import type { ruleChoices as endpoint } from '../../../shared/wire/rule-choices.ts';
import type { Flow } from '../../flow.ts';
import type { Actor } from '../../flow/attenuation.ts';
import { versionInForce } from '../../flow/policy/base.ts';
import { readDraft } from '../../flow/policy/draft.ts';
import { assertPermitted } from '../../flow/policy/permitted.ts';
import type { WhoIsThere } from '../../flow/population/everybody.ts';
import { peopleBehind } from '../../flow/rule-choice/people.ts';
import type { Candidate, Wish } from '../../flow/rule-choice/candidate.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { assertNotOwn, personOf, servedPortal, visibleAccount } from './access.ts';
import { noticeOf } from './notice.ts';
import { policyActor } from './policy-actor.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';

/** Ways to change a rule for everybody like the person of an account, and which of them the caller may take. */
export function ruleChoices(
  flow: Pick<Flow, 'account' | 'policy' | 'ruleChoices'>,
  store: Store,
  everybody: WhoIsThere,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { id } = portal.descriptor;
    const state = await visibleAccount(flow, id, params.account, caller, at);
    assertNotOwn(portal, caller, state);
    const person = personOf(state);
    const policy = await flow.policy();
    await assertWish(store, portal, policy.profiles, body);
    const version = await versionInForce(store.policies, policy.version);
    const candidates = await flow.ruleChoices(version, id, person, body, at);
    const { population } = await everybody(at);
    const people = peopleBehind(population, policy, id, candidates);
    const actor = await policyActor(store, policy, caller);
    const choices = [];
    for (const [index, candidate] of candidates.entries()) {
      const refusal = await refusalOf(store, portals, version.yaml, candidate, actor, at);
      choices.push({
        ...candidate,
        people: people[index]!,
        allowed: refusal === undefined,
        ...(refusal && { refusal: noticeOf(refusal) }),
      });
    }
    return { base: version.version, choices };
  };
}

/** @throws Problem FEATURE_UNKNOWN, SITE_UNKNOWN, PROFILE_UNKNOWN */
async function assertWish(
  { sites }: Pick<Store, 'sites'>,
  { descriptor }: ServedPortal,
  profiles: readonly { readonly id: string; readonly portal: string }[],
  wish: Wish,
): Promise<void> {
  const portal = descriptor.id;
  if ('profile' in wish) {
    const { profile } = wish;
    if (!profiles.some((one) => one.id === profile && one.portal === portal))
      throw apiProblems.PROFILE_UNKNOWN({ profile, portal });
    return;
  }
  const { feature, site } = wish;
  if (!descriptor.features.some((one) => one.id === feature && one.kind !== 'attribute'))
    throw apiProblems.FEATURE_UNKNOWN({ feature, portal });
  if (site !== undefined && !(await sites.all(portal)).some((one) => one.id === site))
    throw apiProblems.SITE_UNKNOWN({ site, portal });
}

/** Why the caller may not make the edits, or why the policy would not load with them. */
async function refusalOf(
  store: Store,
  portals: readonly ServedPortal[],
  yaml: string,
  { edits }: Candidate,
  actor: Actor,
  now: number,
): Promise<Problem | undefined> {
  const { text, problems } = await readDraft(store, portals, yaml, { edits }, now);
  if (text === undefined) return problems[0];
  try {
    await assertPermitted(store, portals, text, actor, now);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
