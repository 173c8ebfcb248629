import { expect, test } from 'vitest';
import { pageQueue, type WorkList } from '../../../connector/delivery/page.ts';
import { everyKind, harbour, textOf } from './fixture.ts';

test('the extension is handed the boxes that stand on the pages, account by account in the order of the plan', async () => {
  const { plan, ground } = everyKind({ portal: harbour(true) });
  const steps = plan.accounts
    .flatMap((account) => account.steps)
    .filter((step) => !step.held && pageQueue.carries(step, ground));
  const [artefact] = await pageQueue.deliver(plan, steps, ground);
  const work = JSON.parse(textOf(artefact!)) as WorkList;
  expect(work).toMatchObject({ workList: 1, portal: 'harbour', tenant: 'brest', plan: plan.hash });
  expect(work.accounts.map(({ account, steps: own }) => [account, own.map(({ id }) => id)])).toEqual([
    ['anne', ['harbour/anne/grant/feature:moor', 'harbour/anne/grant/site:avalon']],
    [
      'bob',
      ['harbour/bob/grant/feature:lead', 'harbour/bob/grant/site:avalon', 'harbour/bob/revoke/feature:moor'],
    ],
  ]);
  expect(work.accounts[0]?.steps[1]).toEqual({
    id: 'harbour/anne/grant/site:avalon',
    kind: 'grant',
    item: { kind: 'site', id: 'avalon' },
    tab: 'berths',
    after: ['harbour/anne/create'],
  });
  expect(artefact?.mediaType).toBe('application/json');
});

test('a box that no list of the pages holds is not for the extension', () => {
  const { plan, ground } = everyKind({ portal: harbour(true) });
  const box = plan.accounts[1]!.steps[0]!;
  expect(pageQueue.carries(box, ground)).toBe(true);
  expect(pageQueue.carries({ ...box, tab: 'elsewhere' }, ground)).toBe(false);
  expect(pageQueue.carries(box, { ...ground, portal: harbour() })).toBe(false);
});
