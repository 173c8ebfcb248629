/** What the portal answers instead of doing it; the client shows it in a dialog with this title. */
export class Refusal extends Error {
  readonly title: string;
  constructor(title: string, message: string) {
    super(message);
    this.title = title;
  }
}

/** A rule of the organisation's data. */
export const invalid = (message: string): Refusal => new Refusal('Erreur de validation', message);

/** A right that the signed-in user lacks. */
export const denied = (message: string): Refusal => new Refusal("Erreur d'accès", message);

/** Something in the request that cannot be done as it is. */
export const warning = (message: string): Refusal => new Refusal('Avertissement', message);
