import { Problem } from '../../shared/problem.ts';
import type { PolicyEdit } from '../../shared/wire/policy.ts';
import { readDocument } from './document.ts';
import { applyEdit } from './edit/apply.ts';
import { isRecord, plain } from './edit/json.ts';
import { rewrite } from './edit/rewrite.ts';
import { loadPolicy, type LoadedPolicy, type LoadOptions } from './load.ts';

/** What an edited policy loads as; with its text when it does. */
export interface EditedPolicy extends LoadedPolicy {
  readonly text?: string;
}

/**
 * Makes edits in a policy’s text, one after the other, and loads the result. Lines that no edit is about stay as they
 * are, comments included. Pure; codes POLICY_EDIT_* for edits that cannot be made, POLICY_* for what would come of them.
 */
export function editPolicy(text: string, edits: readonly PolicyEdit[], options: LoadOptions): EditedPolicy {
  const read = readDocument(text, options.file);
  if ('problems' in read) return { problems: read.problems, warnings: [] };
  try {
    let after = text;
    let content = plain(read.document.value);
    if (!isRecord(content)) return loadPolicy(text, options);
    for (const edit of edits) {
      content = applyEdit(content, edit);
      after = rewrite(after, content);
    }
    const loaded = loadPolicy(after, options);
    return loaded.policy ? { ...loaded, text: after } : loaded;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problems: [error], warnings: [] };
  }
}
