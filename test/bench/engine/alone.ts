import { checkMatch } from '../../../connector/engine/check.ts';
import type { Engine, Subject } from '../../../connector/engine/engine.ts';
import { listMatch } from '../../../connector/engine/list.ts';
import { match } from '../../../connector/engine/match.ts';
import type { Dataset } from './dataset.ts';
import { draws, percentiles } from './measure.ts';

/** Times the questions about one person at a time, who is no part of a population: with every reason. */
export function askAlone(engine: Engine, { portalOf, sites }: Dataset, people: readonly Subject[]): object {
  const draw = draws(11);
  const features = [...portalOf];
  const portals = [...engine.portals.keys()];
  const matches = people.map((subject) => match(engine, subject, 0));
  const someone = () => draw(people.length);
  const checkOne = () => {
    const [feature, portal] = features[draw(features.length)]!;
    return checkMatch(engine, matches[someone()]!, portal, { feature, site: sites[draw(sites.length)]! });
  };
  percentiles(20_000, 100, 'ns', checkOne);
  return {
    match: percentiles(20_000, 100, 'us', () => match(engine, people[someone()]!, 0)),
    check: percentiles(200_000, 100, 'ns', checkOne),
    listWithReasons: percentiles(1_000, 1, 'us', () => {
      const matched = matches[someone()]!;
      return portals.map((portal) => listMatch(engine, matched, portal));
    }),
  };
}
