import type { RequestHandler } from 'express';

/** Several handlers as one layer: each layer of Express costs a match of its path, a promise and two closures. */
export function inOne(...handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    const run = (index: number): void => {
      const handler = handlers[index];
      if (!handler) return next();
      try {
        const answer: unknown = handler(request, response, (error?: unknown) =>
          error === undefined ? run(index + 1) : next(error),
        );
        if (answer instanceof Promise) void answer.then(undefined, next);
      } catch (error) {
        next(error);
      }
    };
    run(0);
  };
}
