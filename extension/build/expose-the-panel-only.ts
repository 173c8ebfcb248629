import { type Plugin } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };

/**
 * The overlay frames one page of the extension, and no page may reach anything else. crxjs opens every script
 * that is registered at run time to all sites; ours are standalone and need none of it.
 * `dynamicUrl`: under an address that changes; Firefox has none and uses a random one for each installation.
 */
export function exposeThePanelOnly(
  panel: string,
  dynamicUrl: boolean,
): Plugin & { renderCrxManifest(rendered: object): object } {
  return {
    name: 'portillon:expose-the-panel-only',
    enforce: 'post',
    renderCrxManifest: (rendered) => ({
      ...rendered,
      web_accessible_resources: [
        {
          resources: [panel],
          matches: manifest.optional_host_permissions,
          ...(dynamicUrl && { use_dynamic_url: true }),
        },
      ],
    }),
  };
}
