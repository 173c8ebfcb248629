import { type DirectoryEntry, type EntryValue, isBinary } from '../entry.ts';
import { contentOf } from './frames.ts';
import { decodeText, ValueCache } from './text.ts';

/** RFC 4511 section 4.5.2 and X.690: what an entry is made of. */
const ENTRY = 0x64;
const OCTETS = 0x04;
const SEQUENCE = 0x30;
const SET = 0x31;

/** How one spelling of an attribute's name is read. */
interface Name {
  readonly bytes: Buffer;
  /** In lower case, one string for all entries. */
  readonly text: string;
  readonly isBinary: boolean;
}

/**
 * Reads search entries straight out of their messages: what ldapts makes of them and toDirectoryEntry of that, without the
 * objects in between, which cost four times as much. One decoder for one search: entries look alike, so that it knows
 * most names and many values from the entries before.
 */
export class EntryDecoder {
  readonly #names: Name[] = [];
  #expected = 0;
  readonly #values = new ValueCache();
  #frame: Buffer = Buffer.alloc(0);
  /** Where the content of the last element begins and ends. */
  #start = 0;
  #end = 0;

  /** The entry in a message, undefined when there is something else in it. @throws Error when it is cut or mixed up */
  decode(frame: Buffer): DirectoryEntry | undefined {
    const operation = contentOf(frame);
    if (frame[operation] !== ENTRY) return undefined;
    this.#frame = frame;
    this.#enter(operation, ENTRY, frame.length);
    const last = this.#end;
    this.#enter(this.#start, OCTETS, last);
    const dn = decodeText(frame, this.#start, this.#end);
    this.#enter(this.#end, SEQUENCE, last);
    return { dn, attributes: this.#attributes(this.#end) };
  }

  #attributes(last: number): ReadonlyMap<string, readonly EntryValue[]> {
    const attributes = new Map<string, readonly EntryValue[]>();
    this.#expected = 0;
    for (let at = this.#start; at < last;) {
      this.#enter(at, SEQUENCE, last);
      const end = this.#end;
      this.#enter(this.#start, OCTETS, end);
      const name = this.#name();
      const values = this.#end < end ? this.#valuesOf(name, end) : [];
      if (values.length > 0) attributes.set(name.text, values);
      at = end;
    }
    return attributes;
  }

  #valuesOf(name: Name, last: number): readonly EntryValue[] {
    this.#enter(this.#end, SET, last);
    const values: EntryValue[] = [];
    for (let at = this.#start, end = this.#end; at < end; at = this.#end) {
      this.#enter(at, OCTETS, end);
      values.push(
        name.isBinary
          ? Buffer.from(this.#frame.subarray(this.#start, this.#end))
          : this.#values.read(this.#frame, this.#start, this.#end),
      );
    }
    return values;
  }

  /** Servers send the attributes of one search in much the same order: after one mostly comes the one that came then. */
  #name(): Name {
    const names = this.#names;
    const expected = names[this.#expected];
    let index =
      expected && this.#isHere(expected) ? this.#expected : names.findIndex((name) => this.#isHere(name));
    if (index < 0) index = names.push(this.#newName()) - 1;
    this.#expected = index + 1;
    return names[index]!;
  }

  #newName(): Name {
    const bytes = Buffer.from(this.#frame.subarray(this.#start, this.#end));
    const text = bytes.toString('utf8').toLowerCase();
    return { bytes, text, isBinary: isBinary(text) };
  }

  #isHere({ bytes }: Name): boolean {
    const frame = this.#frame;
    const start = this.#start;
    if (bytes.length !== this.#end - start) return false;
    for (let index = 0; index < bytes.length; index++)
      if (bytes[index] !== frame[start + index]) return false;
    return true;
  }

  /** Reads the header of the element at `at`, which must have that tag and end within `last`. */
  #enter(at: number, tag: number, last: number): void {
    const frame = this.#frame;
    let start = at + 2;
    let length = frame[at + 1] ?? 0;
    if (length >= 0x80) {
      const digits = length & 0x7f;
      length = 0;
      for (let end = start + digits; start < end; start++) length = length * 256 + (frame[start] ?? 0);
    }
    if (frame[at] !== tag || start + length > last) throw new Error('an entry of the answer is broken');
    this.#start = start;
    this.#end = start + length;
  }
}
