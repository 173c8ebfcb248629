import { Problem } from '../../../shared/problem.ts';
import { endpoints } from '../../../shared/wire/index.ts';
import { callConnector } from '../client.ts';
import type { Pairing } from '../pairing.ts';
import { signInProblems as problems } from './problems.ts';

/** Ends the session at the connector. @throws Problem EXT_SIGN_OUT_UNTOLD unless it is over there */
export async function signOut({ connector, token }: Pairing): Promise<void> {
  try {
    await callConnector(connector, token, endpoints.signOut, {});
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return;
    throw problems.EXT_SIGN_OUT_UNTOLD({ connector }, { cause: error });
  }
}
