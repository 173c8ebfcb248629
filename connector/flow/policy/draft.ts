import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import { editPolicy, type EditedPolicy } from '../../policy/edit.ts';
import { loadPolicy, type LoadOptions } from '../../policy/load.ts';
import type { Store } from '../../store/store.ts';
import type { ConfiguredPortal } from '../portal.ts';

/** The next version of a policy as somebody drafts it: its whole text, or edits of the text in force. */
export type PolicyDraft = { readonly yaml: string } | { readonly edits: readonly PolicyEdit[] };

/**
 * Reads a draft against what the store knows today; edits are made in `text`, the version in force. `now` in epoch ms. */
export async function readDraft(
  store: Pick<Store, 'groups' | 'sites'>,
  portals: readonly ConfiguredPortal[],
  text: string,
  draft: PolicyDraft,
  now: number,
): Promise<EditedPolicy> {
  const groups = await store.groups.all();
  const options: LoadOptions = {
    file: 'policy.yaml',
    world: {
      portals: await Promise.all(
        portals.map(async ({ descriptor }) => ({
          descriptor,
          sites: await store.sites.all(descriptor.id),
        })),
      ),
      groups: groups.length > 0 ? groups : undefined,
    },
    now,
  };
  if ('edits' in draft) return editPolicy(text, draft.edits, options);
  const loaded = loadPolicy(draft.yaml, options);
  return loaded.policy ? { ...loaded, text: draft.yaml } : loaded;
}
