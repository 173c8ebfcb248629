/** `npm run screenshots`, its last step: takes the pictures of the README and of the stores out of what the test made. */
import { cpSync, mkdirSync } from 'node:fs';

const from = 'dist/screenshots';
mkdirSync('docs/store/image', { recursive: true });
cpSync(`${from}/sites-fr-light.png`, 'docs/image/overlay.png');
for (const language of ['fr', 'en'])
  for (const picture of ['sites', 'amisgest'])
    cpSync(`${from}/${picture}-${language}-light.png`, `docs/store/image/${picture}-${language}.png`);
