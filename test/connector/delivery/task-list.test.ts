import { expect, test } from 'vitest';
import { taskList } from '../../../connector/delivery/file/task-list.ts';
import { listTasks } from '../../../connector/delivery/file/task/list.ts';
import { launchChromium } from '../../fixture/chromium.ts';
import {
  accountPlan,
  BY_RULE,
  everyKind,
  feature,
  ground,
  harbour,
  person,
  planOf,
  site,
  step,
  textOf,
} from './fixture.ts';

function unheld(locale: 'fr' | 'en') {
  const { plan, ground: under } = everyKind({ locale });
  const steps = plan.accounts.flatMap((account) => account.steps).filter((one) => !one.held);
  return { plan, steps, under };
}

test('the list reads in English as somebody would say it', async () => {
  const { plan, steps, under } = unheld('en');
  const [markdown] = await taskList.deliver(plan, steps, under);
  expect(textOf(markdown!)).toBe(`# Capitainerie (brest): what to do

- 13 things to do in 3 accounts, in order; each account is opened only once.
- 1 step is held and not listed here.
- Seats Équipage: 4 before, 5 after, 4 included in the subscription; more to pay: €29.00 per month.

## 1/3 · Anne Le Goff · anne@brest · agency Brest

### The account

- [ ] Create the account **anne@brest**
  - Login: anne
  - E-mail: anne@example.org
  - Phone: +33 6 12 34 56 78
  - Password: to be chosen in the portal, never written here

### Rights › Boats

- [ ] Tick **Moor**

> Group Gardiens Brest → rule “Quais des gardiens” → all berths of Brest, until 31 March 2027

### Berths

- [ ] Tick **Quai Avalon**

> Group Gardiens Brest → rule “Quais des gardiens” → all berths of Brest, until 31 March 2027

- [ ] Press **Save**

### The account

- [ ] Invite the person
  - 1 seat Équipage taken: €29.00 per month

> “Invite”, then “Send”.

## 2/3 · Bob Kerjean · bob@brest · agency Brest

### Rights › Boats

- [ ] Tick **Administration**
  - administrator right

> Group Gardiens Brest → rule “Quais des gardiens” → all berths of Brest, until 31 March 2027

- [ ] Untick **Moor**
  - added by hand in the portal

> Nothing grants it any more.

### Berths

- [ ] Tick (unless it is done) **Quai Avalon**

> Group Gardiens Brest → rule “Quais des gardiens” → all berths of Brest, until 31 March 2027

### Billing

- [ ] Choose the profile **Chef de quai**
  - instead of Commis

### The account

- [ ] Set the login hours **Monday–Friday, 08:00–18:00 (Europe/Paris)**

- [ ] Press **Save**

- [ ] Reactivate the account

## 3/3 · Chloé Ben Saïd · chloe@brest · agency Brest

### The account

- [ ] Suspend the account

- [ ] Revoke the access

- [ ] Archive the account

## To finish

- [ ] Tell the lookout.

---

Plan 9f86d081884c, policy version 3, made on 22 Nov 2026, 09:02; list written on 22 Nov 2026, 10:30.
`);
});

test('the boxes of one tab stand together, unless one comes after another elsewhere', () => {
  const bob = person('bob');
  const first = step('bob', 'grant', feature('moor'));
  const there = step('bob', 'grant', { ...site('avalon'), reasons: [BY_RULE] });
  const later = step('bob', 'revoke', { ...feature('lead'), observed: 'yes' });
  const placesOf = (steps: Parameters<typeof listTasks>[1]) =>
    listTasks(planOf([accountPlan(bob, steps)]), steps, ground([bob])).accounts[0]!.groups.map(
      ({ action, where }) => `${action} ${where[0]}`,
    );
  expect(placesOf([first, there, later])).toEqual(['Cocher Droits', 'Décocher Droits', 'Cocher Quais']);
  expect(placesOf([first, there, { ...later, after: [there.id] }])).toEqual([
    'Cocher Droits',
    'Cocher Quais',
    'Décocher Droits',
  ]);
});

test('where the portal has its own way to give a right, its note says how and no box is spoken of', () => {
  const portal = harbour();
  const notes = { grant: { fr: 'Ajouter le badge.', en: 'Add the badge.' } };
  const bob = person('bob');
  const steps = [step('bob', 'grant', feature('moor')), step('bob', 'revoke', feature('lead'))];
  const under = ground([bob], { portal: { ...portal, lifecycle: { ...portal.lifecycle, notes } } });
  const [account] = listTasks(planOf([accountPlan(bob, steps)]), steps, under).accounts;
  expect(account?.groups.map(({ action, note }) => [action, note])).toEqual([
    ['Accorder', 'Ajouter le badge.'],
    ['Décocher', undefined],
  ]);
});

test('money that stays due is said as such', () => {
  const bob = person('bob');
  const price = { minor: 0, currency: 'EUR', per: 'month' } as const;
  const steps = [
    step('bob', 'archive', { cost: { pool: 'crew', seats: -1, price, alreadyDue: true } }),
    step('bob', 'invite', { cost: { pool: 'crew', seats: 2, price, alreadyDue: false } }),
  ];
  const plan = planOf([accountPlan(bob, steps)]);
  const [account] = listTasks(plan, steps, ground([bob])).accounts;
  expect(account?.groups.flatMap(({ tasks }) => tasks.flatMap(({ details }) => details))).toEqual([
    '1 place crew rendue\u00A0: ce qui était dû reste dû',
    '2 places crew prises\u00A0: sans supplément',
  ]);
});

test(
  'in a browser the page runs nothing, fetches nothing, and prints on A4 sheets',
  { timeout: 90_000 },
  async () => {
    const people = Array.from({ length: 12 }, (_, index) =>
      person(`p${index}`, {
        displayName: `<img src=http://127.0.0.1:9/x onerror="document.title='run'"> ${index}`,
      }),
    );
    const plan = planOf(
      people.map((who) =>
        accountPlan(who, [
          step(who.userName, 'create'),
          step(who.userName, 'grant', { ...feature('moor'), reasons: [BY_RULE] }),
          step(who.userName, 'grant', { ...site('avalon'), reasons: [BY_RULE] }),
        ]),
      ),
    );
    const steps = plan.accounts.flatMap((account) => account.steps);
    const html = (await taskList.deliver(plan, steps, ground(people))).find(({ name }) =>
      name.endsWith('.html'),
    )!;
    await using chromium = await launchChromium();
    const page = await chromium.context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.setContent(textOf(html));
    expect(await page.title()).toBe('Capitainerie (brest)\u00A0: gestes à faire');
    expect(await page.locator('input[type=checkbox]').count()).toBe(steps.length + people.length + 1);
    await page.getByRole('checkbox', { name: 'Cocher Amarrer' }).first().check();
    await page.emulateMedia({ media: 'print' });
    const heads = await page
      .locator('thead')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
    // 210 mm × 297 mm in points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    expect(fetched).toEqual([]);
  },
);
