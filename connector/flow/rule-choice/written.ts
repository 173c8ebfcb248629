import { readDocument } from '../../policy/document.ts';
import { plain, type Json } from '../../policy/edit/json.ts';

/** What the policy's file holds at a path as it is written there: lists of names keep the names that people chose. */
export type Written = (
  part: 'rules' | 'roles' | 'profiles',
  id: string,
  ...path: string[]
) => Json | undefined;

/** Reads the text of a policy that loads. */
export function writtenIn(yaml: string): Written {
  const read = readDocument(yaml, 'policy.yaml');
  const content = 'document' in read ? plain(read.document.value) : {};
  return (part, id, ...path) => {
    const section = at(content, part);
    const entry = Array.isArray(section) ? section.find((one) => at(one, 'id') === id) : at(section, id);
    return path.reduce<Json | undefined>(at, entry);
  };
}

/** The texts of a list as it is written; none when there is no list. */
export function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function at(within: Json | undefined, key: string): Json | undefined {
  if (typeof within !== 'object' || within === null || Array.isArray(within)) return undefined;
  return Object.hasOwn(within, key) ? (within as Readonly<Record<string, Json>>)[key] : undefined;
}
