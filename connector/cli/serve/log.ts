import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { createLog } from '../../observe/log.ts';
import { textLog } from '../../observe/text.ts';

/**
 * The server's log, on standard error. Somebody who watches a terminal gets readable lines, from warnings up; a
 * service manager gets JSON from `info` up. The configuration decides otherwise.
 */
export function serverLog({ log }: Pick<Config, 'log'>, isTty: boolean): Logger {
  const format = log.format ?? (isTty ? 'text' : 'json');
  const write = (line: string) => process.stderr.write(line);
  const destination = format === 'text' ? textLog(write) : { write };
  return createLog(log.level ?? (isTty ? 'warn' : 'info'), destination);
}
