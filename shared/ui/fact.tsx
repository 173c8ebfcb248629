import type { ComponentChildren } from 'preact';
import './fact.css';

/** One line of a `<dl class="facts">`: the name beside its value, above it when there is no room. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
