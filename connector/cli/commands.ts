import { Command } from 'commander';
import type { Environment } from '../config.ts';
import type { Locale } from '../../shared/problem.ts';
import { accessCommands } from './command/access.ts';
import { auditCommands } from './command/audit.ts';
import { eventCommands } from './command/events.ts';
import { peopleCommands } from './command/people.ts';
import { planCommands } from './command/plan.ts';
import { policyCommands } from './command/policy.ts';
import { scimCommands } from './command/scim.ts';
import { serverCommands } from './command/server.ts';
import { sourceCommands } from './command/source.ts';
import { tenantCommands } from './command/tenant.ts';
import { tokenCommands } from './command/token.ts';
import { common } from './help/common.ts';
import { registrar } from './registrar.ts';
import type { Terminal } from './terminal.ts';

/** Every command with its options, in the order of the help. */
export function commands(
  locale: Locale,
  environment: Environment,
  terminalFor: (locale: Locale, json: boolean) => Terminal,
  end: (code: number) => void,
): Command {
  const say = common[locale];
  const add = registrar(locale, environment, terminalFor, end);
  const root = new Command('portillon')
    .description(say.about)
    .addOption(add.language())
    .helpOption('-h, --help', say.help)
    .helpCommand('help [command]', say.helpCommand)
    .configureHelp({ styleTitle: (title) => say.titles[title as keyof typeof say.titles] ?? title });
  const groups = [
    [say.groups.server, serverCommands],
    [say.groups.server, sourceCommands],
    [say.groups.plan, planCommands],
    [say.groups.access, accessCommands],
    [say.groups.access, peopleCommands],
    [say.groups.policy, policyCommands],
    [say.groups.audit, auditCommands],
    [say.groups.token, tokenCommands],
    [say.groups.token, tenantCommands],
    [say.groups.token, scimCommands],
    [say.groups.token, eventCommands],
  ] as const;
  for (const [title, addTo] of groups) {
    root.commandsGroup(title);
    addTo(root, add);
  }
  return root;
}
