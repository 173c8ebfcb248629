import { isMap, parseDocument, visit } from 'yaml';
import { differenceOf, type Written } from './difference.ts';
import { isSame, plain, type JsonRecord } from './json.ts';
import { editProblems } from './problems.ts';

/** An edit changes a few places; one that needs more would not be an edit. */
const MOST_STEPS = 500;

/**
 * The text with as little of it replaced as makes it say `wanted`: comments, blank lines, order, quotes and anchors
 * elsewhere stay as they are.
 *
 * @throws Problem POLICY_EDIT_ANCHOR, POLICY_EDIT_UNWRITTEN
 */
export function rewrite(text: string, wanted: JsonRecord): string {
  let after = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    const written = read(after);
    const { contents } = written.yaml;
    if (written.yaml.errors.length > 0 || !isMap(contents)) break;
    if (isSame(plain(written.yaml.toJS()), wanted)) return after;
    const splice = differenceOf(contents, wanted, written);
    if (!splice) break;
    after = after.slice(0, splice.from) + splice.insert + after.slice(splice.to);
  }
  throw editProblems.POLICY_EDIT_UNWRITTEN({});
}

function read(text: string): Written {
  const yaml = parseDocument(text, { prettyErrors: false });
  const anchors = new Set<string>();
  visit(yaml, { Alias: (_, { source }) => void anchors.add(source) });
  return { source: { text, eol: text.includes('\r\n') ? '\r\n' : '\n' }, yaml, anchors };
}
