import { remember } from '../../shared/ui/sent.ts';
import type { Send } from '../../../extension/panel/send.ts';

const values = {
  'panel.explain': {
    atom: { feature: 'resident-kibolt-keys-manage', site: 'root' },
    allowed: false,
    layer: 'none',
    reasons: [],
    against: [],
    observed: 'no',
    nearMisses: [
      { rule: 'cles', ruleName: 'Clés de chantier', failed: { kind: 'group', group: 'Chefs de chantier' } },
      {
        rule: 'lyon',
        ruleName: 'Clés de Lyon',
        failed: { kind: 'scope', scope: { kind: 'subtree', sites: ['Agence Lyon'] } },
      },
    ],
  },
  'panel.apply': [
    { key: 'feature:site-gdpr-status-edit', result: 'done' },
    { key: 'feature:resident-clemobil-manage', result: 'done' },
    { key: 'feature:site-logos-manage', result: 'refused' },
    { key: 'feature:time-slots-manage', result: 'disabled' },
  ],
};

/** Answers as the background would, and remembers what was asked. */
export const answers = (async (command: { type: string }) => {
  remember(command);
  return { ok: true, value: Reflect.get(values, command.type) ?? null };
}) as unknown as Send;
