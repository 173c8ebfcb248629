import type { Engine } from '../../engine/engine.ts';
import { isInForce, type CompiledRule } from '../../engine/rule.ts';

/** The active rules that are in force at `now` (epoch ms), each with its number in the engine. */
export function rulesInForce(engine: Engine, now: number): { number: number; compiled: CompiledRule }[] {
  return engine.rules.flatMap((compiled, number) =>
    compiled.rule.state === 'active' && isInForce(compiled.rule, now) ? [{ number, compiled }] : [],
  );
}
