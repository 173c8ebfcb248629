import { Copyable } from '../../shared/ui/copyable.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice, type Tone } from '../../shared/ui/notice.tsx';
import type { PanelState } from '../message/panel.ts';
import { type Banner, bannersOf } from './banner.ts';
import { words } from './banner-action.words.ts';
import { say } from './banner.words.ts';
import type { Send } from './send.ts';

const tones: Readonly<Record<Banner['kind'], Tone>> = {
  unpaired: 'stop',
  refused: 'stop',
  unreachable: 'warn',
  waiting: 'warn',
  changed: 'stop',
  mismatch: 'warn',
  notYours: 'stop',
  unknownAccount: 'stop',
  sharedName: 'stop',
  orphan: 'warn',
  gone: 'warn',
  protected: 'note',
  unmanaged: 'note',
  planned: 'note',
  otherMode: 'warn',
  consultation: 'note',
  incomplete: 'warn',
  unresolved: 'warn',
  widening: 'warn',
};

/** What is out of the ordinary, each with what can be done about it. */
export function BannerList({ state, send }: { readonly state: PanelState; readonly send: Send }) {
  const locale = useLocale();
  const banners = bannersOf(state);
  if (banners.length === 0) return null;
  return (
    <div class="banners">
      {banners.map((banner) => {
        const { title, body } = say(banner, locale);
        return (
          <Notice
            key={keyOf(banner)}
            tone={tones[banner.kind]}
            title={title}
            folded={banner.kind === 'widening'}
          >
            {body && <p>{body}</p>}
            <BannerAction banner={banner} send={send} />
          </Notice>
        );
      })}
    </div>
  );
}

function keyOf(banner: Banner): string {
  return banner.kind === 'waiting' ? banner.id : banner.kind;
}

function BannerAction({ banner, send }: { readonly banner: Banner; readonly send: Send }) {
  const text = useWords(words);
  if (banner.kind === 'changed') return <Fingerprint banner={banner} />;
  if (banner.kind === 'waiting')
    return <Action does={text.review} onClick={() => send({ type: 'panel.resume', id: banner.id })} />;
  if (banner.kind === 'unpaired' || banner.kind === 'refused')
    return <Action does={text.settings} onClick={() => send({ type: 'panel.options' })} />;
  if (banner.kind === 'unreachable')
    return <Action does={text.retry} onClick={() => send({ type: 'panel.refresh' })} />;
  return null;
}

function Action({ does, onClick }: { readonly does: string; readonly onClick: () => unknown }) {
  return (
    <div class="row">
      <button type="button" onClick={onClick}>
        {does}
      </button>
    </div>
  );
}

function Fingerprint({ banner }: { readonly banner: Extract<Banner, { kind: 'changed' }> }) {
  const text = useWords(words);
  return (
    <>
      {banner.structureHash && <Copyable name={text.fingerprint} value={banner.structureHash} />}
      <details>
        <summary>{text.probes}</summary>
        <ul>
          {banner.probes.map((probe) => (
            <li key={probe}>
              <code>{probe}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
