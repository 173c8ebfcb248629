/** Resources of a page when the client asks for no number, and at most. */
export const DEFAULT_PAGE = 100;
export const MAX_PAGE = 1000;
/** Bytes of a request's body. */
export const MAX_BODY = 1024 * 1024;
