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
  const write = oneWriteATurn((text) => process.stderr.write(text));
  const destination = format === 'text' ? textLog(write) : { write };
  return createLog(log.level ?? (isTty ? 'warn' : 'info'), destination);
}

/**
 * Hands on what is written within one turn of the event loop at once: standard error is written to synchronously, and a
 * busy server says something with every request. What waits is written before the process ends.
 */
function oneWriteATurn(write: (text: string) => void): (line: string) => void {
  let waiting = '';
  const flush = () => {
    if (waiting !== '') write(waiting);
    waiting = '';
  };
  process.on('exit', flush);
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += line;
  };
}
