import { html, type Html } from '../../html.ts';
import { portalPage } from './page.ts';

/** The sign-in page; after a refusal it says so and keeps the e-mail. */
export function loginScreen(refused?: { readonly login: string }): Html {
  return portalPage(
    'Connexion',
    undefined,
    html`<form class="oe_login_form" method="post" action="/web/login">
      <div class="form-group">
        <label for="login">Courriel</label>
        <input
          type="email"
          name="login"
          id="login"
          class="form-control"
          required
          autofocus
          value="${refused?.login ?? ''}"
        />
      </div>
      <div class="form-group">
        <label for="password">Mot de passe</label>
        <input type="password" name="password" id="password" class="form-control" required />
      </div>
      ${refused && html`<p class="alert-danger" role="alert">Mauvais identifiant ou mot de passe</p>`}
      <button type="submit" class="btn">Se connecter</button>
    </form>`,
  );
}
