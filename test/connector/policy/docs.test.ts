import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../connector/policy/schema/document.ts';
import { loadPolicy, type PolicyWorld } from '../../../connector/policy/load.ts';
import { findPortal } from '../../../shared/portal/index.ts';

const text = await readFile(`${import.meta.dirname}/../../../docs/policy.md`, 'utf8');
const examples = [...text.matchAll(/^```yaml\n(portillon: 1\n[^]*?)^```$/gm)].map((match) => match[1]!);
const world: PolicyWorld = {
  portals: [
    { descriptor: findPortal('intratone')!, sites: [{ id: 'paris', name: 'Paris', kind: 'agency' }] },
    {
      descriptor: {
        id: 'ledger',
        features: ['entries-read', 'entries-write', 'everything-manage'].map((id) => ({ id, implies: [] })),
        modules: [{ id: 'accounting' }],
      },
      sites: [],
    },
  ],
  groups: undefined,
};

describe('docs/policy.md', () => {
  test.each(examples)('has an example that loads without a warning of meaning: %s', (example) => {
    const { problems, warnings } = loadPolicy(example, {
      file: 'policy.md',
      world,
      now: Date.UTC(2026, 10, 22),
    });
    const said = [...problems, ...warnings.filter(({ code }) => code !== 'POLICY_GROUPS_UNCHECKED')];
    expect(said.map((problem) => problem.say('en'))).toEqual([]);
  });

  test('has a section with an example for every part', () => {
    const sections = text.split(/^### /m).slice(1);
    for (const part of Object.keys(documentSchema.shape).filter((key) => key !== 'portillon')) {
      const section = sections.find((candidate) => candidate.startsWith(`\`${part}\``));
      expect(section).toContain(`\n${part}:`);
    }
  });
});
