import { invalid } from '../refusal.ts';
import { nextId, type CommownState, type Team } from '../state.ts';
import { isWithin } from '../team.ts';

export interface TeamValues {
  readonly name: string;
  /** «Équipe parente»; 0 for none (R33). */
  readonly parent: number;
}

export function createTeam(state: CommownState, values: TeamValues): Team {
  check(state, 0, values);
  const id = nextId(state.teams);
  const team = { id, externalId: `commown.team_${id}`, ...values };
  state.teams.set(id, team);
  return team;
}

export function writeTeam(state: CommownState, team: Team, values: TeamValues): void {
  check(state, team.id, values);
  Object.assign(team, values);
}

/** A team in use stays (C11). */
export function deleteTeam(state: CommownState, team: Team): void {
  const used =
    [...state.users.values()].some((user) => user.team === team.id) ||
    [...state.teams.values()].some(({ parent }) => parent === team.id);
  if (used) throw invalid(`L'équipe «${team.name}» est utilisée : elle ne peut pas être supprimée.`);
  state.teams.delete(team.id);
}

function check({ teams }: CommownState, id: number, { name, parent }: TeamValues): void {
  if (name.trim() === '') throw invalid('Les champs suivants sont invalides : Nom');
  if (parent !== 0 && !teams.has(parent)) throw invalid("L'équipe parente n'existe pas.");
  if (id !== 0 && isWithin(teams, parent, id))
    throw invalid("Une équipe ne peut pas être au-dessous d'elle-même.");
}
