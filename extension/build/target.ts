/** What one build is for. */
export interface Target {
  readonly browser: 'chrome' | 'firefox';
  /** Where it goes. */
  readonly outDir: string;
  /** The oldest browser that runs it; the manifests ask for the same. */
  readonly oldest: string;
  readonly forTests: boolean;
}

const chromium = { browser: 'chrome', oldest: 'chrome130' } as const;
const firefox = { browser: 'firefox', oldest: 'firefox142' } as const;

const production: Target = { ...chromium, outDir: 'dist/extension', forTests: false };

/** The builds by the name that `vite build --mode` takes. */
const targets: Readonly<Record<string, Target>> = {
  production,
  /** Vite's own name outside a build: what tools ask for that read its configuration. */
  development: production,
  test: { ...chromium, outDir: 'dist/extension-test', forTests: true },
  firefox: { ...firefox, outDir: 'dist/firefox', forTests: false },
  'firefox-test': { ...firefox, outDir: 'dist/firefox-test', forTests: true },
};

/** The target of a mode. @throws Error for a mode that builds nothing */
export function targetOf(mode: string): Target {
  const target = targets[mode];
  if (!target) throw new Error(`--mode ${mode}: not one of ${Object.keys(targets).join(', ')}.`);
  return target;
}
