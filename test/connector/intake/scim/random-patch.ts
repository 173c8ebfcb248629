import fc from 'fast-check';
import type { Json } from '../../../../connector/store/store.ts';
import { type At, type Change, type Where, same } from './plain-patch.ts';
import { ENTERPRISE } from './random-user.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const text = fc.constantFrom('a', 'A', 'b', 'c', 'é');
const type = fc.constantFrom('work', 'home', 'other');
const maybeText = fc.oneof({ arbitrary: text, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });

const element = fc
  .record({ value: text, type, primary: fc.boolean(), display: text }, { requiredKeys: ['value'] })
  .map((each): Json => ({ ...each }));
const elements = fc.array(element, { maxLength: 3 });

/** Users as they are kept: no value twice, one primary at most. */
export const patchedUser: fc.Arbitrary<Json> = fc
  .record(
    {
      userName: fc.constant('alice'),
      active: fc.boolean(),
      title: text,
      displayName: text,
      name: fc
        .record({ givenName: text, familyName: text }, { requiredKeys: ['familyName'] })
        .map((each) => ({ ...each })),
      emails: fc
        .uniqueArray(element, {
          minLength: 1,
          maxLength: 3,
          selector: (each) => JSON.stringify([each['value'], each['type']]),
        })
        .map((list) => {
          const primary = list.findIndex((each) => each['primary'] === true);
          return list.map((each, at) => ('primary' in each ? { ...each, primary: at === primary } : each));
        }),
      [ENTERPRISE]: fc
        .record(
          { department: text, manager: fc.record({ value: text }).map((each) => ({ ...each })) },
          { requiredKeys: ['department'] },
        )
        .map((each) => ({ ...each })),
    },
    { requiredKeys: ['userName', 'active'] },
  )
  .map((each) => ({ ...each }));

const op = fc.constantFrom('add', 'replace', 'remove');

/** A change of one place; a removal by path takes no value. */
const changeOf = (at: fc.Arbitrary<At>, value: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc.tuple(op, at, value).map(([each, place, given]): Change => {
    return each === 'remove' ? { op: each, at: place } : { op: each, at: place, value: given };
  });

const simple = (...path: readonly string[]): fc.Arbitrary<At> => fc.constant({ kind: 'simple', path });
const where = fc.oneof(
  type.map((wanted): Where => ({
    text: `[type eq "${wanted}"]`,
    holds: (each) => same(each['type'], wanted),
    sample: { type: wanted },
  })),
  type.map((wanted): Where => ({
    text: `[TYPE EQ "${wanted}" and primary eq "True"]`,
    holds: (each) => same(each['type'], wanted) && each['primary'] === true,
    sample: { type: wanted, primary: true },
  })),
  text.map((wanted): Where => ({
    text: `[value eq "${wanted}"]`,
    holds: (each) => same(each['value'], wanted),
    sample: undefined,
  })),
  fc.constant<Where>({
    text: '[not (type pr) or display sw "a"]',
    holds: (each) => !('type' in each) || ['a', 'A'].includes(each['display'] as string),
    sample: undefined,
  }),
  fc.constant<Where>({ text: '', holds: () => true, sample: {} }),
);
const ofElements = (sub?: string) =>
  where
    // Without a filter and without a part, the path would name the whole list.
    .filter((each) => sub !== undefined || each.text !== '')
    .map((each): At => ({ kind: 'elements', path: ['emails'], where: each, ...(sub ? { sub } : {}) }));

const refused = (change: Omit<Change, 'at'> & { readonly path: readonly string[] }): Change => ({
  ...change,
  at: { kind: 'simple', path: change.path },
});

export const change: fc.Arbitrary<Change> = fc.oneof(
  changeOf(fc.oneof(simple('title'), simple('displayName'), simple('name', 'givenName')), maybeText),
  changeOf(fc.oneof(simple(ENTERPRISE, 'department'), simple('name', 'familyName')), maybeText),
  changeOf(simple('active'), fc.boolean()).filter((each) => each.op !== 'remove'),
  changeOf(simple('userName'), text),
  changeOf(
    fc.constant<At>({ kind: 'object', path: ['name'] }),
    fc
      .record({ givenName: maybeText, familyName: maybeText }, { requiredKeys: [] })
      .map((each) => ({ ...each })),
  ),
  changeOf(
    simple(ENTERPRISE, 'manager'),
    fc.oneof(
      text.map((value) => ({ value })),
      fc.constant(null),
    ),
  ),
  changeOf(fc.constant<At>({ kind: 'list', path: ['emails'] }), elements),
  elements.map((value): Change => ({ op: 'remove', at: { kind: 'list', path: ['emails'] }, value })),
  changeOf(ofElements('value'), maybeText),
  changeOf(ofElements('display'), maybeText),
  changeOf(ofElements('primary'), fc.boolean()),
  changeOf(ofElements(), element),
  fc.constantFrom(
    refused({ op: 'replace', path: ['id'], value: 'x', refused: 'mutability' }),
    refused({ op: 'add', path: ['meta', 'version'], value: 'x', refused: 'mutability' }),
    refused({ op: 'replace', path: ['active'], value: 'maybe', refused: 'invalidValue' }),
    refused({ op: 'replace', path: ['title'], value: { a: 1 }, refused: 'invalidValue' }),
    refused({ op: 'replace', path: ['name', 'nickName'], value: 'x', refused: 'invalidPath' }),
    { op: 'add', at: { kind: 'nothing', path: ['shoeSize'] }, value: 42 } satisfies Change,
  ),
);

const anyCase = (said: string) => fc.constantFrom(said, said.toUpperCase(), said.toLowerCase());

/** `title`, `name.givenName`, `urn:…:User:department`, `emails[type eq "work"].value`. */
function pathOf(at: At): string {
  const [first = '', ...rest] = at.path;
  const plain = first === ENTERPRISE ? [ENTERPRISE, ...rest].join(':') : at.path.join('.');
  return at.kind === 'elements' ? `${plain}${at.where.text}${at.sub ? `.${at.sub}` : ''}` : plain;
}

/** The values that identity providers send for the same thing. */
function shapesOf(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [value, value ? 'True' : 'False'];
  if (typeof value === 'string') return [value, [value], [{ $ref: null, value }]];
  if (Array.isArray(value) && value.length === 1) return [value, value[0] as unknown];
  return [value];
}

/** Every way of writing a change that means the same. */
function written({ op: verb, at, value, refused: keyword }: Change): fc.Arbitrary<Json> {
  const path = pathOf(at);
  const isPlain = /^[\w.]+$/.test(path);
  const named = isPlain ? fc.oneof(anyCase(path), fc.constant(`${CORE}:${path}`)) : fc.constant(path);
  const shape = keyword === undefined ? fc.constantFrom(...shapesOf(value)) : fc.constant(value);
  const byPath = fc.tuple(anyCase(verb), named, shape).map(([said, name, given]) => ({
    op: said,
    path: name,
    ...(value === undefined ? {} : { value: given }),
  }));
  // Without a path, what is read-only is ignored, and no value can be removed.
  if (verb === 'remove' || keyword !== undefined) return byPath;
  const flat = fc
    .tuple(anyCase(verb), named, shape)
    .map(([said, name, given]) => ({ op: said, value: { [name]: given } }));
  const nested = fc.tuple(anyCase(verb), shape).map(([said, given]) => ({
    op: said,
    value: at.path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), given),
  }));
  return at.kind === 'elements' ? fc.oneof(byPath, flat) : fc.oneof(byPath, flat, nested);
}

/** A PATCH as it is sent, beside what it means. */
export const patchCase = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .chain((changes) => fc.tuple(...changes.map(written)).map((operations) => ({ changes, operations })));
