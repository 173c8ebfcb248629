/** The part of autocannon 9 that the bench uses; the package ships no types. */
declare module 'autocannon' {
  interface Request {
    method?: string;
    path?: string;
    body?: string | undefined;
  }
  /** Kept between `setupRequest` and `onResponse` of one request. */
  interface Context {
    index?: number;
    start?: number;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly amount?: number;
    /** Seconds. */
    readonly duration?: number;
    readonly timeout: number;
    readonly requests: readonly {
      readonly setupRequest: (request: Request, context: Context) => Request;
      readonly onResponse: (status: number, body: string, context: Context) => void;
    }[];
  }
  interface Result {
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
