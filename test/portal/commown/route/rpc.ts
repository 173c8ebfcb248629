import { z } from 'zod';
import { denied, Refusal } from '../refusal.ts';
import type { Viewer } from '../session.ts';
import type { CommownState, LogEntry } from '../state.ts';

/** One call of the web client by somebody who is signed in. */
export interface Call {
  readonly state: CommownState;
  readonly viewer: Viewer;
  readonly args: unknown;
  readonly pressedByHand: boolean | undefined;
}

export type Method = (call: Call) => unknown;

/** `user/read` → what answers `POST /web/dataset/call_kw/user/read`. */
export type Methods = Readonly<Record<string, Method>>;

/** A method whose arguments are checked first. */
export function reading<T>(args: z.ZodType<T>, answer: (call: Call, args: T) => unknown): Method {
  return (call) => answer(call, args.parse(call.args));
}

type Told = Pick<LogEntry, 'on' | 'password'> & { readonly fields?: readonly string[] };

/**
 * A method that changes something: for «Administration» only (R10), and in the log whatever comes of it. `tell`
 * runs before the change, so that the log names things as the person who pressed saw them.
 */
export function changing<T>(
  action: LogEntry['action'],
  args: z.ZodType<T>,
  tell: (call: Call, args: T) => Told | Promise<Told>,
  change: (call: Call, args: T) => unknown,
): Method {
  return async (call) => {
    const given = args.parse(call.args);
    const { fields = [], ...told } = await tell(call, given);
    const { state, viewer, pressedByHand } = call;
    const entry = { action, actor: viewer.user.email, fields, ...told, pressedByHand };
    try {
      if (!viewer.mayEdit)
        throw denied('Seul le rôle «Administration» permet de modifier cet enregistrement.');
      const done = await change(call, given);
      state.log.push(entry);
      return done;
    } catch (error) {
      if (error instanceof Refusal) state.log.push({ ...entry, refused: error.message });
      throw error;
    }
  };
}
