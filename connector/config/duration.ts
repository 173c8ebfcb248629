const UNIT = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90d`, `15m`, `60s`, `500ms` → milliseconds; undefined when it is no duration or not above zero. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+)(ms|s|m|h|d)$/.exec(text.trim());
  if (!match) return undefined;
  const duration = Number(match[1]) * UNIT[match[2] as keyof typeof UNIT];
  return duration > 0 && Number.isSafeInteger(duration) ? duration : undefined;
}
