import { useWords } from '../../shared/ui/locale.ts';
import { words } from './teach-door.words.ts';

/** The way to teach a portal that nobody has described yet. */
export function TeachDoor() {
  const text = useWords(words);
  return (
    <p>
      <a href="../teach/index.html" target="_blank" rel="noopener">
        {text.teach}
      </a>{' '}
      <span class="small quiet">{text.hint}</span>
    </p>
  );
}
