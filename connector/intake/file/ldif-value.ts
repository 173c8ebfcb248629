import type { Text } from '../../../shared/problem.ts';
import { type EntryValue, isBinary } from '../entry.ts';

export interface LdifAttribute {
  /** In lower case. */
  readonly name: string;
  readonly value: EntryValue;
}

const ATTRIBUTE = /^([A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)((?:;[A-Za-z0-9-]+)*):(:|<)? *(.*)$/s;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** One unfolded line as attribute and value (RFC 2849 attrval-spec), or what is wrong with it. */
export function readLdifValue(text: string): LdifAttribute | Text {
  const [, type, options = '', mark, raw = ''] = ATTRIBUTE.exec(text) ?? [];
  if (type === undefined || text.includes('\0'))
    return { fr: '« nom: valeur » est attendu', en: '“name: value” is expected' };
  const name = (type + options).toLowerCase();
  if (mark === undefined) return { name, value: raw };
  if (mark === '<') {
    return {
      fr: 'une valeur prise dans un autre fichier (:<) n’est pas lue',
      en: 'a value from another file (:<) is not read',
    };
  }
  const encoded = raw.trimEnd();
  if (!BASE64.test(encoded))
    return { fr: 'la valeur base64 est incomplète', en: 'the base64 value is not complete' };
  const bytes = Buffer.from(encoded, 'base64');
  return { name, value: isBinary(name) ? bytes : (asText(bytes) ?? bytes) };
}

function asText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
