import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePeople } from '../../../../connector/flow/linked/merge.ts';
import type { Correlation } from '../../../../shared/model/correlation.ts';
import type { Person, PersonStatus } from '../../../../shared/model/person.ts';

const correlation: Correlation = {
  by: ['email'],
  sources: ['corp', 'entra', 'hr'],
  precedence: { mail: ['entra'], title: ['hr', 'corp'] },
  status: 'any',
};
const row = (source: string, more: Partial<Person> = {}): Person => ({
  id: source,
  source,
  key: `key of ${source}`,
  userName: `${source} name`,
  displayName: '',
  status: 'active',
  attributes: {},
  ...more,
});

describe('one human of several rows', () => {
  test('is the lead, with each attribute of the first source that has it', () => {
    const rows = [
      row('hr', { displayName: 'Anna Roux', attributes: { Title: 'nurse', empty: 'x' } }),
      row('entra', { email: 'anna@entra', phone: '2', attributes: { title: 'guard' } }),
      row('corp', { email: 'anna@corp', attributes: { title: 'chief', empty: '', badge: ['B'] } }),
    ];
    const merged = mergePeople('corp', rows, correlation);
    expect(merged).toMatchObject({
      id: 'corp',
      source: 'corp',
      key: 'key of corp',
      userName: 'corp name',
      displayName: 'Anna Roux',
      email: 'anna@entra',
      phone: '2',
    });
    expect(merged.attributes).toEqual({ Title: 'nurse', empty: 'x', badge: ['B'] });
    expect(merged.facets?.map(({ source }) => source)).toEqual(['corp', 'entra', 'hr']);
  });

  test.each<[PersonStatus, PersonStatus, string, PersonStatus]>([
    ['active', 'active', 'any', 'active'],
    ['active', 'suspended', 'any', 'suspended'],
    ['archived', 'active', 'any', 'suspended'],
    ['archived', 'archived', 'any', 'archived'],
    ['active', 'suspended', 'corp', 'active'],
    ['suspended', 'active', 'corp', 'suspended'],
    ['archived', 'active', 'corp', 'suspended'],
    ['archived', 'archived', 'corp', 'archived'],
    ['active', 'suspended', 'hr', 'suspended'],
  ])('corp %s and entra %s, as %s says: %s', (corp, entra, status, expected) => {
    const rows = [row('corp', { status: corp }), row('entra', { status: entra })];
    expect(mergePeople('corp', rows, { ...correlation, status }).status).toBe(expected);
  });

  test('is the same in whatever order its rows come', () => {
    const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined });
    const some = fc.record({ email: text, title: text });
    fc.assert(
      fc.property(
        fc.tuple(some, some, some),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (given, order) => {
          const rows = given.map(({ email, title }, index) =>
            row(correlation.sources[index]!, {
              ...(email !== undefined && { email }),
              attributes: title === undefined ? {} : { title },
            }),
          );
          const merged = mergePeople('corp', rows, correlation);
          expect(
            mergePeople(
              'corp',
              order.map((at) => rows[at]!),
              correlation,
            ),
          ).toEqual(merged);
        },
      ),
    );
  });
});
