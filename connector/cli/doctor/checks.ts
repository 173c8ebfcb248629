import type { Text } from '../../../shared/problem.ts';
import { Problem } from '../../../shared/problem.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import type { Config, SourceSettings } from '../../config.ts';
import { flowProblems } from '../../flow/problems.ts';
import type { Source } from '../../intake/source.ts';
import { noticesOf, sourceStates } from '../../intake/state.ts';
import { loadPolicy } from '../../policy/load.ts';
import { lockServer } from '../../store/lock.ts';
import type { Store } from '../../store/store.ts';
import { knownWorld } from '../policy-world.ts';
import { sourceOf } from '../sources.ts';
import { doctorProblems } from './problems.ts';

/** What one check found; with a problem when it failed. */
export interface Finding {
  readonly check: string;
  readonly about: Text;
  readonly problem?: Problem;
}

/** Whether a server runs on the data folder; neither answer is a fault. */
export async function checkLock(config: Pick<Config, 'dataDir'>): Promise<Finding> {
  const found = (fr: string, en: string): Finding => ({ check: 'server', about: { fr, en } });
  try {
    const lock = await lockServer(config.dataDir);
    await lock[Symbol.asyncDispose]();
    return found('Aucun serveur en marche sur ce dossier', 'No server runs on this folder');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'STORE_LOCKED')
      return { ...found('Dossier de données', 'Data folder'), problem: error };
    return found('Un serveur est en marche sur ce dossier', 'A server runs on this folder');
  }
}

/** Connects, signs in and reads until the first entries come; writes nothing. */
export async function checkSource(settings: SourceSettings): Promise<Finding> {
  const { id } = settings.config;
  const about = { fr: `Source ${id}`, en: `Source ${id}` };
  const { entries, problem } = await firstEntries(sourceOf(settings));
  if (entries > 0) return { check: 'source', about };
  return { check: 'source', about, problem: problem ?? doctorProblems.DOCTOR_SOURCE_EMPTY({ source: id }) };
}

/** What waits for an approval, and sources that have not been read for too long; nothing where all is well. */
export async function checkReads(
  store: Pick<Store, 'snapshots' | 'held' | 'cursors'>,
  sources: readonly SourceSettings[],
  now: number,
): Promise<readonly Finding[]> {
  const watched = sources.map(({ config: { id }, late }) => ({ id, late }));
  return (await sourceStates(store, watched, now)).flatMap((state) =>
    noticesOf(state).map((problem) => ({
      check: 'read',
      about: { fr: `Lectures de la source ${state.source}`, en: `Reads of the source ${state.source}` },
      problem,
    })),
  );
}

async function firstEntries(source: Source): Promise<{ entries: number; problem?: Problem | undefined }> {
  const enough = new AbortController();
  let entries = 0;
  const progress = (count: number) => {
    entries = count;
    if (count > 0) enough.abort();
  };
  const { problem } = await source.read({ signal: enough.signal, progress });
  return { entries, problem };
}

/** The policy in force reads, and every group and site that it names exists. */
export async function checkPolicy(store: Store, config: Config): Promise<Finding> {
  const current = await store.policies.current();
  const about = { fr: 'Politique', en: 'Policy' };
  if (!current) return { check: 'policy', about, problem: flowProblems.FLOW_NO_POLICY({}) };
  const file = `policy@${current.version}`;
  const { problems } = loadPolicy(current.yaml, { file, world: await knownWorld(store, config) });
  const named = {
    fr: `Politique, version ${current.version}`,
    en: `Policy, version ${current.version}`,
  };
  return { check: 'policy', about: named, ...(problems[0] && { problem: problems[0] }) };
}

/** Every link of the audit chain holds. */
export async function checkAudit(store: Pick<Store, 'audit'>): Promise<Finding> {
  const broken = await store.audit.verify();
  const about = { fr: 'Chaîne d’audit', en: 'Audit chain' };
  return broken === undefined
    ? { check: 'audit', about }
    : { check: 'audit', about, problem: doctorProblems.DOCTOR_AUDIT_BROKEN(broken) };
}

/** A portal that has sites grants nothing without them. */
export async function checkSites(store: Pick<Store, 'sites'>, portal: string): Promise<Finding> {
  if (findPortal(portal)?.sites.reach === 'root')
    return {
      check: 'sites',
      about: { fr: `Portail ${portal}, sans lieux`, en: `Portal ${portal}, without sites` },
    };
  const count = (await store.sites.all(portal)).filter((site) => !site.retired).length;
  const about = {
    fr: `Lieux du portail ${portal} : ${count}`,
    en: `Sites of the portal ${portal}: ${count}`,
  };
  return count > 0
    ? { check: 'sites', about }
    : { check: 'sites', about, problem: doctorProblems.DOCTOR_NO_SITES({ portal }) };
}
