import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Memory } from '../../../extension/work/memory.ts';
import { askedIn } from '../../../extension/work/asked.ts';
import type { Send } from '../../../extension/message/send.ts';
import { Work } from '../../../extension/work/work.tsx';
import { LocaleContext, localeOf } from '../../../shared/ui/locale.ts';
import { remember } from '../../shared/ui/sent.ts';
import { result, scenes } from './scenes.ts';
import { queue } from './world.ts';

const asked = new URLSearchParams(location.search);
const locale = localeOf(asked.get('language') ?? '');
const scene = scenes[asked.get('scene') ?? '']!;
document.documentElement.lang = locale;

const state = signal(scene.state);
let now = Date.parse('2026-11-22T07:04:00.000Z');

/** Three accounts more are done, and fifteen seconds have gone by. */
Reflect.set(globalThis, 'goOn', () => {
  now += 15_000;
  const { tour } = state.value!;
  let left = 3;
  const legs = tour!.legs.map((leg) => {
    if (leg.outcome !== undefined || left === 0) return leg;
    left -= 1;
    return { ...leg, outcome: 'done' as const };
  });
  state.value = { ...state.value!, tour: { ...tour!, legs } };
});

let started = 0;
const gone = {
  ok: false,
  problem: {
    code: 'EXT_QUEUE_GONE',
    text: {
      what: { fr: 'La file n’est plus celle du plan.', en: 'The queue is no longer the plan’s.' },
      todo: { fr: 'Refaire la file.', en: 'Make it again.' },
    },
  },
};

const send = (async (command: { type: string }) => {
  // Asked by itself, at once: it is no answer to what a test does.
  if (command.type === 'work.result') return { ok: true, value: scene.result ?? result };
  remember(command);
  if (command.type === 'work.queue') return { ok: true, value: scene.queue ?? queue };
  if (command.type === 'work.end') {
    const { tour: _, ...rest } = state.value!;
    state.value = rest;
  }
  // The background has forgotten the queue once.
  if (command.type === 'work.start' && asked.get('scene') === 'queue' && (started += 1) === 1) return gone;
  return { ok: true, value: null };
}) as unknown as Send;

const memory: Memory = { before: async () => 400, keep: async () => {} };

function Page() {
  return (
    <LocaleContext.Provider value={locale}>
      <Work
        state={state.value}
        asked={askedIn(scene.query ?? '?portal=intratone&tab=3')}
        memory={memory}
        now={() => now}
        send={send}
        openOptions={() => remember('options')}
      />
    </LocaleContext.Provider>
  );
}

render(<Page />, document.body);
