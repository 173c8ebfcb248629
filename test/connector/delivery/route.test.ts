import { expect, test } from 'vitest';
import { channels } from '../../../connector/delivery/index.ts';
import { routeSteps } from '../../../connector/delivery/route.ts';
import { accountPlan, everyKind, feature, ground, harbour, person, planOf, step } from './fixture.ts';

const shares = (routes: ReturnType<typeof routeSteps>) =>
  Object.fromEntries(
    routes.map(({ channel, steps }) => [channel.id, steps.map(({ account, kind }) => `${account} ${kind}`)]),
  );

test('each step goes by the first channel that carries it, and the rest by hand', () => {
  const { plan, ground: under } = everyKind({ portal: harbour(true) });
  expect(shares(routeSteps(plan, channels, under))).toEqual({
    'import-file': ['anne create', 'anne grant', 'bob grant', 'bob revoke'],
    pages: ['anne grant', 'bob grant'],
    'task-list': [
      'anne invite',
      'bob setProfile',
      'bob setHours',
      'bob reactivate',
      'chloe suspend',
      'chloe revokeAccess',
      'chloe archive',
    ],
  });
});

test('a step never goes by an earlier channel than one that it comes after', () => {
  const bob = person('bob');
  const byHand = step('bob', 'reactivate');
  const role = step('bob', 'grant', { ...feature('lead'), after: [byHand.id] });
  const under = ground([bob], { accounts: new Map([['bob', { features: new Set<string>() }]]) });
  const plan = planOf([accountPlan(bob, [byHand, role])]);
  expect(shares(routeSteps(plan, channels, under))).toEqual({ 'task-list': ['bob reactivate', 'bob grant'] });
});

test('a portal with neither import nor pages has the list by hand alone', () => {
  const { importFile: _file, ...bare } = harbour();
  const { plan, ground: under } = everyKind({ portal: bare });
  expect(routeSteps(plan, channels, under).map(({ channel }) => channel.id)).toEqual(['task-list']);
});
