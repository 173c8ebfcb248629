import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Artefact, Delivery, Ground } from '../delivery.ts';
import { artefactName } from '../name.ts';
import { deliveryProblems } from '../problems.ts';
import { writeCsv } from '../../../shared/text/csv.ts';
import { refusal } from './import/refusal.ts';
import { rowOf, tableOf, type Row } from './import/rows.ts';
import { namesAccounts, type ImportFile } from './import/value.ts';
import { writeXlsx } from './xlsx.ts';

/**
 * The file that the portal's own import reads: accounts to create, and roles. What invites, ends or archives is
 * never in it. One file creates accounts and one changes them, each in every format that the portal reads: they
 * hold the same, and one of the formats is imported.
 */
export const importFile: Delivery = {
  id: 'import-file',
  carries(step, ground) {
    const file = ground.portal.importFile;
    return file !== undefined && isImportable(file, step, ground) && !refusal(file, step.account, ground);
  },
  async deliver(plan, steps, ground) {
    const file = ground.portal.importFile;
    if (!file) throw deliveryProblems.DELIVERY_NO_IMPORT({ portal: ground.portal.name });
    const rows = [...Map.groupBy(steps, (step) => step.account)].map(([account, own]) =>
      rowOf(file, account, own, ground),
    );
    const files = [true, false].map((creates) =>
      filesOf(
        plan,
        file,
        creates,
        rows.filter((row) => row.creates === creates),
      ),
    );
    return (await Promise.all(files)).flat();
  },
};

/** Why accounts whose steps an import could bring go by hand instead; to be shown beside the plan. */
export function importRefusals(plan: Plan, ground: Ground): readonly Problem[] {
  const file = ground.portal.importFile;
  if (!file) return [];
  return plan.accounts
    .filter(({ steps }) => steps.some((step) => !step.held && isImportable(file, step, ground)))
    .flatMap(({ account }) => refusal(file, account, ground) ?? []);
}

function isImportable(file: ImportFile, { kind, item, account, observed }: Step, ground: Ground): boolean {
  if (kind === 'create') return true;
  const isRole = item?.kind === 'feature' && file.roles[item.id] !== undefined;
  return (
    (kind === 'grant' || kind === 'revoke') &&
    isRole &&
    // A box that nobody has read may be right as it is: no line is written from it.
    observed !== 'unknown' &&
    (!ground.accounts.has(account) || namesAccounts(file))
  );
}

async function filesOf(
  plan: Plan,
  file: ImportFile,
  creates: boolean,
  rows: readonly Row[],
): Promise<readonly Artefact[]> {
  if (rows.length === 0) return [];
  const table = tableOf(file, creates, rows);
  const name = creates ? 'import-new' : 'import-roles';
  const steps = rows.flatMap((row) => row.steps.map((step) => step.id));
  return Promise.all(
    file.formats.map(async (format) => ({
      name: artefactName(plan, `${name}.${format}`),
      ...(await write[format](table)),
      steps,
    })),
  );
}

type Write = (table: readonly (readonly string[])[]) => Promise<Pick<Artefact, 'mediaType' | 'bytes'>>;

const write: Readonly<Record<ImportFile['formats'][number], Write>> = {
  csv: (table) => Promise.resolve({ mediaType: 'text/csv; charset=utf-8', bytes: writeCsv(table) }),
  xlsx: async (table) => ({
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeXlsx(table),
  }),
};
