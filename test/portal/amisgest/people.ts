const FIRST = (
  'Marie-Ève Geneviève Josée Mélanie Karine Nathalie Annie Isabelle Chantal Véronique Julie Stéphanie Caroline ' +
  'Catherine Valérie Mylène Amélie Audrey Joëlle Noémie Océane Maude Rosalie Léa Florence Jean-François Mathieu ' +
  'Guillaume Étienne Maxime Félix Olivier Alexis Samuel Jérémie Gabriel Raphaël Xavier Zoé Élodie'
).split(' ');
const LAST = (
  'Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger Lévesque ' +
  'Bergeron Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier Fournier Lapointe Leclerc ' +
  'Lefebvre Poulin Thibault St-Pierre Nadeau Martel Landry Bédard Grenier Lessard Bernier Hébert Desjardins ' +
  'Couture Turcotte Lachance Parent Blais Savard Laflamme Therrien Doyon'
).split(' ');

/** First and last name of the n-th invented person; no two have both in common below 2,000. */
export function personName(index: number): { firstName: string; lastName: string } {
  const turn = Math.floor(index / FIRST.length);
  return {
    firstName: FIRST[index % FIRST.length] ?? '',
    // One step further at each turn, so that a first name meets another last name.
    lastName: LAST[(index + turn) % LAST.length] ?? '',
  };
}

/** The name as it stands in an e-mail or a search: no accents, small letters. */
export const plainName = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
