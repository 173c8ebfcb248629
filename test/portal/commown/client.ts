/** A reader of the replica without a browser. */
export interface Client {
  /** What a method of the server answers: `{result}` or `{error}`. */
  call(
    method: string,
    args?: object,
  ): Promise<{
    readonly result?: unknown;
    readonly error?: { readonly title: string; readonly message: string };
  }>;
  /** Follows no redirection. */
  get(address: string): Promise<Response>;
  /** What «Exporter vers le fichier» posts. */
  exported(format: 'csv' | 'xlsx', asked: object): Promise<Response>;
}

/** Signs in; with a wrong password the client stays a stranger. */
export async function signIn(url: string, login: string, password: string): Promise<Client> {
  const body = new URLSearchParams({ login, password });
  const answer = await fetch(`${url}/web/login`, { method: 'POST', body, redirect: 'manual' });
  return openClient(url, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
}

/** A client with this cookie, or without one. */
export function openClient(url: string, cookie = ''): Client {
  const headers = { cookie };
  const post = (address: string, body: string | URLSearchParams): Promise<Response> =>
    fetch(url + address, { method: 'POST', headers, body, redirect: 'manual' });
  return {
    exported: (format, asked) =>
      post(`/web/export/${format}`, new URLSearchParams({ data: JSON.stringify(asked) })),
    get: (address) => fetch(url + address, { headers, redirect: 'manual' }),
    call: async (method, args = {}) => {
      const answer = await post(`/web/dataset/call_kw/${method}`, JSON.stringify({ args }));
      return (await answer.json()) as Awaited<ReturnType<Client['call']>>;
    },
  };
}
