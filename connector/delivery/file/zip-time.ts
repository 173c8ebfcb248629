/** Sizes and offsets below are those of PKWARE's APPNOTE 6.3, sections 4.3.7 (local), 4.3.12 (central) and 4.3.16 (end). */
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const END_COUNT = 10;
const END_CENTRAL_OFFSET = 16;
const CENTRAL_SIZE = 46;
const CENTRAL_TIME = 12;
/** Lengths of name, extra field and comment follow each other. */
const CENTRAL_LENGTHS = 28;
const CENTRAL_LOCAL_OFFSET = 42;
const LOCAL_TIME = 10;

/** 1 January 1980, 00:00: where the clock of the format begins. */
const EPOCH = 0x00210000;

/** The archive with the time of every file set to the format's first: the same content is the same bytes. No archive comment. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (view.getUint32(end, true) !== END_SIGNATURE) throw new Error('No zip archive ends here.');
  let entry = view.getUint32(end + END_CENTRAL_OFFSET, true);
  for (let left = view.getUint16(end + END_COUNT, true); left > 0; left--) {
    view.setUint32(entry + CENTRAL_TIME, EPOCH, true);
    view.setUint32(view.getUint32(entry + CENTRAL_LOCAL_OFFSET, true) + LOCAL_TIME, EPOCH, true);
    const lengths = [0, 2, 4].map((at) => view.getUint16(entry + CENTRAL_LENGTHS + at, true));
    entry += lengths.reduce((sum, length) => sum + length, CENTRAL_SIZE);
  }
  return bytes;
}
