/** Run first by `npm test`: the system packages the tests need are there, are installed now, or are named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { thisMachine as machine } from './executable.ts';
import { canWait, decide, missing, nodeWarning, notRun, packagesOf } from './requirement.ts';

function aptGet(...args: string[]): void {
  // Debian's package scripts start no service in runlevel 1 (invoke-rc.d(8)): the tests start their own servers.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Whether all that every test needs is there afterwards, whatever apt-get thinks of it. */
function install(packages: readonly string[]): boolean {
  console.log(`Installing what the tests need: ${packages.join(', ')}`);
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
  return missing(machine).every(canWait);
}

const warning = nodeWarning(process.versions.node);
if (warning !== undefined) console.error(warning);

const decision = decide(missing(machine), {
  isDebian: existsSync('/etc/debian_version') && machine.hasExecutable('apt-get'),
  isRoot: process.getuid?.() === 0,
});
if (decision.kind === 'refuse') {
  console.error(decision.message);
  process.exitCode = 1;
} else if (decision.kind === 'install' && !install(decision.packages)) {
  console.error(
    `apt-get did not bring ${packagesOf(missing(machine)).join(', ')}: its own messages are above.`,
  );
  process.exitCode = 1;
}
for (const line of notRun(missing(machine))) console.error(line);
