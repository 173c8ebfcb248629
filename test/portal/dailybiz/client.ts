import { Window } from 'happy-dom';
import { HOLDER_PASSWORD } from './fixture.ts';

/** A page as its reader has it: the text without the markup, and the parsed document. */
export interface Seen {
  readonly status: number;
  /** Where the redirections ended, path and query. */
  readonly address: string;
  readonly source: string;
  readonly document: Window['document'];
}

/** A post-back: the control that causes it, and what was filled in before. `false` unticks a box, `true` ticks it. */
interface PostBack {
  readonly target?: string;
  readonly argument?: string;
  /** An image that was clicked. */
  readonly image?: string;
  readonly set?: Readonly<Record<string, string | boolean>>;
}

export interface Client {
  get(address: string): Promise<Seen>;
  /** Posts the form of a page back, with everything that a browser would send. */
  post(page: Seen, postBack: PostBack): Promise<Seen>;
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
    post: (page, { target, argument, image, set = {} }) => {
      const fields = fieldsOf(page);
      for (const [name, value] of Object.entries(set))
        if (value === false) fields.delete(name);
        else fields.set(name, value === true ? 'on' : value);
      if (target !== undefined) fields.set('__EVENTTARGET', target);
      if (argument !== undefined) fields.set('__EVENTARGUMENT', argument);
      if (image !== undefined) fields.set(`${image}.x`, '5');
      return visit(`/${page.document.querySelector('form')?.getAttribute('action')}`, fields);
    },
  };
}

/** A client that has tried to sign in, and what it saw then. */
export async function enter(url: string, email: string, password: string): Promise<[Client, Seen]> {
  const client = openClient(url);
  const set = { ctl00$email: email, ctl00$motdepasse: password };
  return [client, await client.post(await client.get('/Connexion.aspx'), { set })];
}

/** A client signed in as the holder of the subscription. */
export async function signInAsHolder(url: string): Promise<Client> {
  const [client] = await enter(url, 'admin@regle.example', HOLDER_PASSWORD);
  return client;
}

/** The text with every run of blanks, no-break ones included, as one space. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The whole text of a page. */
export const textOf = ({ document }: Seen): string => plain(document.body.textContent);

/** The cells' texts of every row of every innermost table. */
export function rowsOf({ document }: Seen): string[][] {
  return [...document.querySelectorAll('tr')]
    .filter((row) => row.querySelector('table') === null)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

/** The lines of a grid, without the line of titles, and without the cells of icons and boxes. */
export const linesOf = (page: Seen): string[][] =>
  [...page.document.querySelectorAll('tr')]
    .filter((row) => row.querySelector('td input[type=checkbox]'))
    .map((row) => [...row.children].slice(0, -3).map((cell) => plain(cell.textContent)));

/** Label → ticked, for each row of a list with a box. */
export const boxesOf = ({ document }: Seen): Map<string, boolean> =>
  new Map(
    [...document.querySelectorAll('tr')]
      .filter((row) => row.querySelectorAll('td input[type=checkbox]').length === 1)
      .map((row) => [
        plain(row.children[0]?.textContent ?? ''),
        row.querySelector('input[checked]') !== null,
      ]),
  );

function fieldsOf({ document }: Seen): URLSearchParams {
  const fields = new URLSearchParams();
  for (const input of document.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text';
    const chosen = ['hidden', 'text', 'password'].includes(type) || input.hasAttribute('checked');
    const name = input.getAttribute('name');
    if (chosen && name !== null) fields.set(name, input.getAttribute('value') ?? 'on');
  }
  for (const list of document.querySelectorAll('select')) {
    const option = list.querySelector('option[selected]') ?? list.querySelector('option');
    fields.set(list.getAttribute('name') ?? '', option?.getAttribute('value') ?? '');
  }
  return fields;
}

function parse(source: string): Window['document'] {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(source);
  return document;
}
