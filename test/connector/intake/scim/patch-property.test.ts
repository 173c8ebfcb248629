import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPatch } from '../../../../connector/intake/scim/message.ts';
import { normalise } from '../../../../connector/intake/scim/normalise.ts';
import { applyPatch } from '../../../../connector/intake/scim/patch.ts';
import { userType } from '../../../../connector/intake/scim/schema/index.ts';
import type { Json } from '../../../../connector/store/store.ts';
import { keywordOf } from './fail.ts';
import { plainPatch } from './plain-patch.ts';
import { patchCase, patchedUser } from './random-patch.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000) };

it('A PATCH does what its plain reading says, however it is written.', () => {
  fc.assert(
    fc.property(patchedUser, patchCase, (user, { changes, operations }) => {
      const before = structuredClone(user);
      const wanted = plainPatch(user, changes);
      const run = () => applyPatch(user, readPatch({ Operations: operations }), userType).resource;
      expect(typeof wanted === 'string' ? keywordOf(run) : run()).toEqual(wanted);
      expect(user).toEqual(before);
    }),
    RUNS,
  );
});

it('What a PATCH leaves has one primary at most, no value twice, and is in the form that a PUT would keep.', () => {
  fc.assert(
    fc.property(patchedUser, patchCase, (user, { changes, operations }) => {
      fc.pre(typeof plainPatch(user, changes) !== 'string');
      const after = applyPatch(user, readPatch({ Operations: operations }), userType).resource;
      const emails = (after['emails'] ?? []) as readonly Json[];
      expect(emails.filter(({ primary }) => primary === true).length).toBeLessThan(2);
      const named = emails.map(({ value, type }) => JSON.stringify([value, type ?? '']));
      expect(new Set(named).size).toBe(named.length);
      expect(normalise(after, userType)).toEqual(after);
    }),
    RUNS,
  );
});
