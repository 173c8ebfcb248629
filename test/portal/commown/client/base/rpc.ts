/** What the server answers instead of doing it. */
export class Refused extends Error {
  readonly title: string;
  constructor(title: string, message: string) {
    super(message);
    this.title = title;
  }
}

let pressedByHand = false;
const remember = (event: Event): void => void (pressedByHand = event.isTrusted);
// The replica's own: the log of the state tells a person's click from a script's.
document.addEventListener('click', remember, true);
document.addEventListener('keydown', remember, true);

/** Calls a method of the server. */
export async function rpc<T>(method: string, args: object = {}): Promise<T> {
  const response = await post(`/web/dataset/call_kw/${method}`, { args, pressedByHand });
  const { result, error } = (await response.json()) as {
    result: T;
    error?: { title: string; message: string };
  };
  if (error?.title === 'Session expirée') location.assign('/web/login');
  if (error) throw new Refused(error.title, error.message);
  return result;
}

const post = (address: string, body: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
