import { pino, type DestinationStream, type Logger } from 'pino';

/** Names under which a secret could slip into a log line; at the top and one level down. */
const SECRETS = ['authorization', 'password', 'token', 'code', 'secret', 'cookie'];

/**
 * The log of a server: one JSON object a line. Secrets are struck out by name as a second line of defence; the
 * first is never to log a request's headers, query or body.
 */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    destination,
  );
}
