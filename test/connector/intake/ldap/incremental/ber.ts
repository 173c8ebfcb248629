/** One BER element; its length in the short form, or in one or two bytes as needed (X.690 section 8.1.3). */
export function ber(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const { length } = content;
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), content]);
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  enumerated: 0x0a,
  sequence: 0x30,
  set: 0x31,
  controls: 0xa0,
} as const;

export const octets = (value: Buffer | string): Buffer => ber(TAG.octets, value);
export const truth = (value: boolean): Buffer => ber(TAG.boolean, Buffer.from([value ? 0xff : 0]));
export const number = (value: number, tag: number = TAG.integer): Buffer => ber(tag, Buffer.from([value]));

/** An LDAP message (RFC 4511 section 4.1.1) around an operation, with its controls. */
export const message = (operation: Buffer, ...controls: readonly Buffer[]): Buffer =>
  ber(TAG.sequence, number(7), operation, ...(controls.length > 0 ? [ber(TAG.controls, ...controls)] : []));

export const control = (type: string, value: Buffer, critical?: boolean): Buffer =>
  ber(TAG.sequence, octets(type), ...(critical === undefined ? [] : [truth(critical)]), octets(value));
