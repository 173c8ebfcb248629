import { type MessageResponse, StatusCodeParser } from 'ldapts';

/** RFC 4511 appendix A. */
export const SUCCESS = 0;
export const PROTOCOL_ERROR = 2;
export const SIZE_LIMIT_EXCEEDED = 4;
export const NO_SUCH_OBJECT = 32;
export const BUSY = 51;
export const UNAVAILABLE = 52;
export const UNWILLING_TO_PERFORM = 53;

/** A result code in words: the name of RFC 4511, the number, and what the server adds. */
export function describeResult(result: MessageResponse): string {
  const name = StatusCodeParser.parse(result).name.replace(/Error$/, '');
  const said = printable(result.errorMessage);
  return said === '' ? `${name} ${result.status}` : `${name} ${result.status}: ${said}`;
}

/** Active Directory ends its messages with a null character, which no database keeps as text. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim();
