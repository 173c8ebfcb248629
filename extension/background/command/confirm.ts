import { endpoints } from '../../../shared/wire/index.ts';
import { ruleEdits } from '../../message/confirm.ts';
import type { Applier } from '../apply.ts';
import type { Edits } from '../edits.ts';
import { dropIntent, findIntent, keepIntent, type WaitingIntent } from '../intents.ts';
import type { Line } from '../line.ts';
import type { Memory } from '../memory.ts';
import { problems } from '../problems.ts';
import type { Tab } from '../tab.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly line: Line;
  readonly memory: Memory;
  readonly applier: Applier;
  readonly edits: Edits;
  readonly tabs: ReadonlyMap<string, Tab>;
  /** What waits has changed. */
  readonly changed: () => void;
}

/** The extension's own window, where writes are agreed to on a diff. */
export function confirmHandlers(parts: Parts): Handlers<'confirm', undefined> {
  const { line, memory, applier, edits, tabs, changed } = parts;
  const find = (id: string): WaitingIntent => {
    const found = findIntent(memory.intents, id);
    if (!found) throw problems.EXT_INTENT_GONE({});
    return found;
  };
  return {
    'confirm.read': async ({ id }) => {
      const { intent, portal: portalId, account } = find(id);
      const portal = memory.pairing.get()?.session.portals.find((each) => each.id === portalId);
      if (!portal) throw problems.EXT_NOT_PAIRED({});
      const params = { portal: portalId, account };
      const view = await line.call(endpoints.account, { params });
      if (intent.kind === 'edit-rule') {
        const { base } = intent;
        const edits = ruleEdits.parse(intent.edits);
        const effect = await line.call(endpoints.previewPolicy, { body: { base, edits } });
        return { intent, portal, view, effect: { ...effect, portalNames: portalNames(memory) } };
      }
      if (intent.kind !== 'add-override') return { intent, portal, view };
      const preview = await line.call(endpoints.previewOverride, { params, body: intent.draft });
      return { intent, portal, view, preview };
    },
    'confirm.accept': async ({ id, hash, reason }) => {
      const found = find(id);
      if (found.intent.kind === 'apply') {
        const tab = tabs.get(found.tab);
        if (tab?.account !== found.account) throw problems.EXT_PAGE_GONE({});
        await applier.apply(tab, found.intent.keys, 'confirm');
        await dropIntent(memory.intents, id);
        changed();
        return 'done';
      }
      const { problem: _, ...open } = found;
      const agreed = {
        ...open,
        agreed: { ...(hash !== undefined && { hash }), ...(reason !== undefined && { reason }) },
      };
      await keepIntent(memory.intents, agreed);
      try {
        return await edits.send(agreed);
      } finally {
        changed();
      }
    },
    'confirm.cancel': async ({ id }) => {
      await dropIntent(memory.intents, id);
      changed();
      return null;
    },
  };
}

function portalNames({ pairing }: Memory): Readonly<Record<string, string>> {
  const portals = pairing.get()?.session.portals ?? [];
  return Object.fromEntries(portals.map(({ id, descriptor }) => [id, descriptor.name]));
}
