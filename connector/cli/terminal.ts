import { styleText } from 'node:util';
import type { Locale, Problem } from '../../shared/problem.ts';
import { startProgress, type Progress } from './progress.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes: answers to standard output, everything else to standard error. */
export interface Terminal {
  readonly locale: Locale;
  /** Everything for programs, on one line; nothing for people. */
  readonly json: boolean;
  /** Columns to fit to; undefined in a pipe, where nothing is cut. */
  readonly width: number | undefined;
  print(line: string): void;
  warn(line: string): void;
  /** Colour on a terminal, the text itself in a pipe. */
  style(style: Style, text: string): string;
  /** A line that counts while something long runs; silent for the first second and in a pipe. */
  progress(label: string): Progress;
}

/** The terminal of this process. */
export function processTerminal(locale: Locale, json: boolean): Terminal {
  const { stdout, stderr } = process;
  const colour = stdout.isTTY && stdout.hasColors() && !process.env['NO_COLOR'];
  return {
    locale,
    json,
    width: stdout.isTTY ? stdout.columns : undefined,
    print: (line) => stdout.write(`${line}\n`),
    warn: (line) => stderr.write(`${line}\n`),
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    progress: (label) => startProgress(label, stderr),
  };
}

/** Tells why a command ends: with `--json` on standard output, for the program that reads it. */
export function tell(terminal: Terminal, problems: readonly Problem[]): void {
  if (terminal.json) terminal.print(JSON.stringify({ problems: problems.map(problemJson) }));
  else for (const problem of problems) terminal.warn(problem.say(terminal.locale));
}

/** A problem for programs. */
export function problemJson(problem: Problem): Record<string, unknown> {
  const { code, text, place } = problem;
  return { code, ...text, ...(place && { place }) };
}
