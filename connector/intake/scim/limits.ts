/** Resources of a page when the client asks for no number, and at most. */
export const DEFAULT_PAGE = 100;
export const MAX_PAGE = 1000;
/** Seconds that a cursor is good for. */
export const CURSOR_TIMEOUT = 3600;
/** Bytes of a request's body. */
export const MAX_BODY = 1024 * 1024;
/** Objects and lists in one another in a body. */
export const MAX_BODY_DEPTH = 32;
/** Operations of a PATCH; the members that one adds or removes are limited by the body alone. */
export const MAX_PATCH = 1000;
/** Characters of a text, and of a certificate, a picture in its address, or another reference. */
export const MAX_TEXT = 4096;
export const MAX_LONG_TEXT = 256 * 1024;
/** Operations of a bulk request; its bytes are those of any body. */
export const MAX_OPERATIONS = 1000;
/** Accounts, or people of whom each is asked for an account, that one request goes over in memory. */
export const MAX_SCANNED = 5000;
