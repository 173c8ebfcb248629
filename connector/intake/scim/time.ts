const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;

/** Epoch ms of an xsd:dateTime (RFC 7643 section 2.3.5), UTC when it names no zone; undefined when it is none. */
export function parseTime(text: string): number | undefined {
  if (!FORM.test(text)) return undefined;
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/i.test(text) || !text.includes('T') ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : time;
}
