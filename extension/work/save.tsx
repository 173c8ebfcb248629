import { useEffect, useState } from 'preact/hooks';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { words } from './done.words.ts';
import { tourToCsv } from './tour-csv.ts';
import type { Tour } from './tour.ts';

/** The tour as a file: a link that the browser saves, so that no permission is asked for. */
export function Save({ tour }: { readonly tour: Tour }) {
  const text = useWords(words);
  const locale = useLocale();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const bytes = tourToCsv(tour, locale) as Uint8Array<ArrayBuffer>;
    const made = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [tour, locale]);
  return (
    <a
      {...(address !== undefined && { href: address })}
      download={text.file(tour.portal, tour.startedAt.slice(0, 10))}
    >
      {text.csv}
    </a>
  );
}
