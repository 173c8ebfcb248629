import type { DestinationStream } from 'pino';

/** Turns JSON log lines into `08:00:00 warn message key=value`, for people who watch a terminal. */
export function textLog(write: (line: string) => void): DestinationStream {
  return {
    write(json) {
      const { time, level, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
      const pairs = Object.entries(rest).map(([key, value]) => `${key}=${shown(value)}`);
      const stack = (err as { stack?: string } | undefined)?.stack;
      const line = [
        String(time).slice(11, 19),
        String(level),
        typeof msg === 'string' ? msg : '',
        ...pairs,
      ].join(' ');
      write(`${stack === undefined ? line : `${line}\n${stack}`}\n`);
    },
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' && !/[\s"=]/.test(value) ? value : JSON.stringify(value);
}
