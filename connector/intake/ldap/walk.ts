import { Problem, type Text } from '../../../shared/problem.ts';
import type { LdapConfig } from './config.ts';
import { LdapConnection } from './connection.ts';
import { assertIdentity, bind } from './identity.ts';
import { chooseMethod, type MethodChoice } from './incremental/ladder.ts';
import { probe } from './incremental/probe.ts';
import { ldapProblems } from './problems.ts';
import { reasonOf } from './reason.ts';

/** One step on the way to a directory: what was found, or why it ends there. */
export interface WalkStep {
  readonly step: 'connect' | 'bind' | 'whoami' | 'rootdse' | 'method';
  readonly found?: Text;
  readonly problem?: Problem;
}

/** Goes the way of a read with one server, step by step, up to the first entry; the first problem is the last step. */
export async function* walk(config: LdapConfig, signal: AbortSignal): AsyncGenerator<WalkStep> {
  const { url } = config;
  let step: WalkStep['step'] = 'connect';
  try {
    await using connection = await LdapConnection.open(config, signal);
    yield { step, found: secrecyOf(config) };
    step = 'bind';
    await bind(connection, config);
    yield { step, found: same(config.bindDn ?? 'SASL EXTERNAL') };
    step = 'whoami';
    const identity = await assertIdentity(connection, config);
    yield identity === undefined
      ? { step, found: { fr: 'le serveur ne sait pas le dire', en: 'the server cannot say' } }
      : { step, found: same(identity) };
    step = 'rootdse';
    const capabilities = await probe(connection, config);
    yield { step, found: same([capabilities.vendor, capabilities.name].filter(Boolean).join(', ')) };
    step = 'method';
    yield { step, found: choiceWords(chooseMethod(config, capabilities)) };
  } catch (error) {
    const unexpected = () =>
      ldapProblems.LDAP_STOPPED({ url, entries: 0, reason: reasonOf(error) }, { cause: error });
    yield { step, problem: error instanceof Problem ? error : unexpected() };
  }
}

/** The way that is taken, and why no cheaper one is. */
function choiceWords({ method, why, notTaken }: MethodChoice): Text {
  const not = notTaken.map((one) => ({
    fr: ` Pas par ${one.method} : ${one.why.fr}.`,
    en: ` Not by ${one.method}: ${one.why.en}.`,
  }));
  return {
    fr: `${method} : ${why.fr}.${not.map(({ fr }) => fr).join('')}`,
    en: `${method}: ${why.en}.${not.map(({ en }) => en).join('')}`,
  };
}

const same = (text: string): Text => ({ fr: text, en: text });

function secrecyOf({ url, startTls }: LdapConfig): Text {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'ldapi:') return { fr: `${url}, sur cette machine`, en: `${url}, on this machine` };
  if (protocol === 'ldaps:' || startTls)
    return {
      fr: `${url}, chiffré${startTls ? ' par StartTLS' : ''}, certificat vérifié pour ${hostname}`,
      en: `${url}, encrypted${startTls ? ' by StartTLS' : ''}, certificate verified for ${hostname}`,
    };
  return { fr: `${url}, en clair`, en: `${url}, not encrypted` };
}
