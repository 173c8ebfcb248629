import { useEffect, useState } from 'preact/hooks';
import type { SignInOffer } from '../message/options.ts';
import type { Asking } from './options.tsx';
import { checkAddress } from './pairing.ts';

/** What the connector at an address offers; `silent`: nothing of ours answers there. */
export type Offered = SignInOffer | 'asking' | 'silent';

/** Asks what is offered at `address`, whenever that is another one; undefined for an address that is none. */
export function useOffer(address: string, send: Asking['send']): Offered | undefined {
  const connector = checkAddress(address)?.connector;
  const [answered, setAnswered] = useState<{ readonly connector: string; readonly offered: Offered }>();
  useEffect(() => {
    if (connector === undefined) return;
    let isCurrent = true;
    const ask = async () => {
      const answer = await send({ type: 'options.offer', connector });
      if (isCurrent) setAnswered({ connector, offered: answer.ok ? answer.value : 'silent' });
    };
    void ask();
    return () => void (isCurrent = false);
  }, [connector]);
  if (connector === undefined) return undefined;
  return answered?.connector === connector ? answered.offered : 'asking';
}
