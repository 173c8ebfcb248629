/** A text as the value of a filter: what has a meaning there, and everything that is not ASCII, by its bytes (RFC 4515 section 3). */
export const escapeValue = (text: string): string =>
  text.replaceAll(/[\\*()\0]|[^\x20-\x7e]+/g, (part) =>
    Buffer.from(part)
      .toString('hex')
      .replaceAll(/../g, String.raw`\$&`),
  );
