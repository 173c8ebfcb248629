/** Runs something long that Ctrl+C ends safely: a read that is cut off takes nothing away. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort);
  try {
    return await run(stop.signal);
  } finally {
    process.off('SIGINT', abort);
  }
}
