import { Window } from 'happy-dom';

/** A page as its reader has it: the text without the markup, and the parsed document. */
export interface Seen {
  readonly status: number;
  /** Where the redirections ended, path and query. */
  readonly address: string;
  readonly source: string;
  readonly document: Window['document'];
}

export interface Client {
  get(address: string): Promise<Seen>;
  /** Posts the fields; a repeated one is given twice. */
  post(address: string, fields: readonly (readonly [string, string])[]): Promise<Seen>;
}

/** A reader of the replica without a browser: it keeps the cookie and follows the redirections. */
export function openClient(url: string): Client {
  let cookie = '';
  const visit = async (address: string, body?: URLSearchParams): Promise<Seen> => {
    const request = body ? { method: 'POST', body } : {};
    const response = await fetch(new URL(address, url), {
      ...request,
      headers: { cookie },
      redirect: 'manual',
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const next = response.headers.get('location');
    if (next !== null) return visit(next);
    const source = await response.text();
    return { status: response.status, address, source, document: parse(source) };
  };
  return {
    get: (address) => visit(address),
    post: (address, fields) =>
      visit(address, new URLSearchParams(fields.map(([name, value]) => [name, value]))),
  };
}

/** A client that has signed in. */
export async function signIn(url: string, login: string, password: string): Promise<Client> {
  const client = openClient(url);
  await client.post('/index.php', [
    ['identifiant', login],
    ['mdp', password],
  ]);
  return client;
}

/** The text with every run of blanks, no-break ones included, as one space. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The cells' texts of every row of every innermost table. */
export function rowsOf({ document }: Seen): string[][] {
  return [...document.querySelectorAll('tr')]
    .filter((row) => row.querySelector('table') === null)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

/** Label → ticked, for each row with a box. */
export function boxesOf({ document }: Seen): Map<string, boolean> {
  return new Map(
    [...document.querySelectorAll('tr')]
      .filter(
        (row) => row.querySelectorAll('input[type=checkbox]').length === 1 && !row.querySelector('table'),
      )
      .map((row) => [plain(row.textContent), row.querySelector('input[checked]') !== null]),
  );
}

function parse(source: string): Window['document'] {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(source);
  return document;
}
