import type { Engine } from '../compile.ts';
import type { Test } from '../condition.ts';
import { attributesIn } from '../filter.ts';

/**
 * The attributes that a policy looks at, by the names that it writes, sorted: those of its active rules and of the
 * populations of its nodes. A population keeps no others.
 */
export function asks(engine: Engine): readonly string[] {
  const rules = engine.rules.filter(({ rule }) => rule.state === 'active');
  const tests = [
    ...rules.map(({ test }) => test),
    ...engine.nodes.flatMap((node) => engine.populations(node).map(({ test }) => test)),
  ];
  const scopes = rules.flatMap(({ rule: { scope } }) =>
    scope.kind === 'attribute' ? [scope.attribute] : [],
  );
  return [...new Set([...tests.flatMap(attributesOf), ...scopes])].toSorted();
}

function attributesOf(test: Test): readonly string[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.of.flatMap(attributesOf);
    case 'not':
      return attributesOf(test.of);
    case 'attribute':
      return attributesIn(test.text);
    case 'group':
    case 'type':
    case 'everybody':
      return [];
  }
}
