import { cp, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import { command, type Ended } from '../../connector/cli/run.ts';
import { SAMPLE_BASE, sampleDirectory } from '../../fixture/sample-directory.ts';
import { startSlapd, type Slapd } from '../../fixture/slapd.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

const SAMPLE = resolve(import.meta.dirname, '../../../connector/sample');

/** The sample organisation in an OpenLDAP server of its own, seen through the command line only. */
export interface Organisation extends AsyncDisposable {
  readonly path: string;
  readonly slapd: Slapd;
  run(...args: readonly string[]): Promise<Ended>;
  /** A command that has to succeed: what it printed. */
  say(...args: readonly string[]): Promise<string>;
  plan(portal: string): Promise<Plan>;
  /** Keeps the plan of one portal, as `anne`, under this name in the folder. */
  keep(portal: string, file: string): Promise<Plan>;
  /** ldapmodify, without a sync. */
  move(change: 'add' | 'delete', group: string, ...people: readonly string[]): Promise<void>;
  /** Leaves a group with one member, by DN: a groupOfNames cannot be empty (RFC 4519, 3.5). */
  replaceMembers(group: string, member: string): Promise<void>;
  /** Takes entries out of the directory, without a sync. */
  leave(...people: readonly string[]): Promise<void>;
  /** An export of a portal's accounts, made anew; `change` gets the one before. */
  export(portal: string, change: (csv: string) => string): Promise<void>;
}

/** Starts it, reads it and applies its policy, changed by `policy`. */
export async function setOrganisation(policy = (yaml: string) => yaml): Promise<Organisation> {
  await using started = new AsyncDisposableStack();
  const { path } = started.use(await temporaryFolder('organisation'));
  const slapd = started.use(await startSlapd({ ldif: sampleDirectory() }));
  await cp(SAMPLE, path, { recursive: true });
  const yaml = policy(await readFile(join(SAMPLE, 'policy.yaml'), 'utf8'));
  await writeFile(join(path, 'policy.yaml'), yaml);
  await writeFile(join(path, 'ldap.secret'), slapd.servicePassword);
  await writeFile(join(path, 'portillon.yaml'), configuration(slapd));
  const run = (...args: readonly string[]) => command(path, ...args);
  const say = async (...args: readonly string[]) => {
    const { code, out, err } = await run(...args);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${out}${err}`);
    return out;
  };
  await say('sync');
  await say('policy', 'apply', join(path, 'policy.yaml'));
  const running = started.move();
  return {
    path,
    slapd,
    run,
    say,
    plan: async (portal) => JSON.parse(await say('plan', '--portal', portal, '--json')) as Plan,
    keep: async (portal, file) => {
      const kept = await say('plan', '--portal', portal, '--out', join(path, file), '--as', 'anne', '--json');
      return (JSON.parse(kept) as { parts: Plan[] }).parts[0]!;
    },
    move: (change, group, ...people) => slapd.modify(membersLdif(change, group, people.map(dnOf))),
    replaceMembers: (group, member) => slapd.modify(membersLdif('replace', group, [member])),
    leave: (...people) =>
      slapd.modify(people.map((uid) => `dn: ${dnOf(uid)}\nchangetype: delete\n`).join('\n')),
    export: async (portal, change) => {
      const file = join(path, `${portal}-accounts.csv`);
      const { mtimeMs } = await stat(file);
      await writeFile(file, change(await readFile(file, 'utf8')));
      // Two exports within one millisecond would be one reading.
      const later = new Date(Math.max(Date.now(), mtimeMs + 2));
      await utimes(file, later, later);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

export function accountOf({ accounts }: Plan, account: string): AccountPlan | undefined {
  return accounts.find((one) => one.account === account);
}

/** `grant external-technician`, `revoke administration (last-holder)`, in the plan's order. */
export function stepsOf(plan: Plan, account: string): readonly string[] {
  return (accountOf(plan, account)?.steps ?? []).map(stepWords);
}

function stepWords({ kind, item, profile, held }: Step): string {
  const about = item?.id ?? (profile && `${profile.module} ${profile.from ?? '-'}>${profile.to ?? '-'}`);
  return [kind, ...(about === undefined ? [] : [about]), ...(held ? [`(${held})`] : [])].join(' ');
}

function membersLdif(change: string, group: string, members: readonly string[]): string {
  const dn = Buffer.from(`cn=${group},ou=groupes,${SAMPLE_BASE}`).toString('base64');
  const lines = [`dn:: ${dn}`, 'changetype: modify', `${change}: member`];
  return [...lines, ...members.map((member) => `member: ${member}`), '-', ''].join('\n');
}

function dnOf(uid: string): string {
  return `uid=${uid},ou=personnes,${SAMPLE_BASE}`;
}

function configuration({ url, serviceDn }: Slapd): string {
  return `sources:
  annuaire:
    ldap:
      url: ${url}
      bindDn: ${serviceDn}
      passwordFile: ldap.secret
      base: ${SAMPLE_BASE}
      pageSize: 40
      people: { disabled: { attribute: employeeType, value: suspendu } }
portals:
  intratone:
    tenant: regle
    origins: ['http://127.0.0.1/*']
    sites: sites.csv
    accounts: accounts.csv
    admins: [admin]
  amisgest: { tenant: creche, accounts: amisgest-accounts.csv, admins: [valerie.lacroix@regle.example] }
  commown: { tenant: regle, accounts: commown-accounts.csv, admins: [gaelle.lefort@regle.example] }
  dailybiz:
    tenant: regle
    sites: dailybiz-companies.csv
    accounts: dailybiz-accounts.csv
    admins: [brigitte.chauvin@regle.example]
  webex-carrier: { tenant: regle, sites: webex-sites.csv, accounts: webex-accounts.csv, admins: [regle] }
policy: policy.yaml
`;
}
