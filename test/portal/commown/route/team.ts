import { z } from 'zod';
import { warning } from '../refusal.ts';
import { createTeam, deleteTeam, writeTeam } from '../save/team.ts';
import type { CommownState, Team } from '../state.ts';
import { teamRecords } from '../team.ts';
import { changing, reading, type Methods } from './rpc.ts';
import { id, teamValues } from './schema.ts';

/** Teams and sub-teams (R31–R33). */
export const teamMethods: Methods = {
  'team/all': reading(z.strictObject({}), ({ state }) => teamRecords(state.teams)),
  'team/create': changing(
    'team/create',
    z.strictObject({ values: teamValues }),
    (_, { values }) => ({ on: [values.name] }),
    ({ state }, { values }) => createTeam(state, values).id,
  ),
  'team/write': changing(
    'team/write',
    z.strictObject({ id, values: teamValues }),
    ({ state }, { id, values }) => {
      const team = teamOf(state, id);
      const fields = (['name', 'parent'] as const).filter((name) => team[name] !== values[name]);
      return { on: [team.name], fields };
    },
    ({ state }, { id, values }) => writeTeam(state, teamOf(state, id), values),
  ),
  'team/delete': changing(
    'team/delete',
    z.strictObject({ id }),
    ({ state }, { id }) => ({ on: [teamOf(state, id).name] }),
    ({ state }, { id }) => deleteTeam(state, teamOf(state, id)),
  ),
};

function teamOf({ teams }: CommownState, id: number): Team {
  const team = teams.get(id);
  if (!team) throw warning("L'enregistrement n'existe pas ou a été supprimé.");
  return team;
}
