import type { Framework } from "@assay/rules";
import { apa2007 } from "./apa-2007/index.ts";
import { apa2008 } from "./apa-2008/index.ts";
import { cmsFiveStar2017 } from "./cms-five-star-2017/index.ts";
import { cmsFiveStar2022 } from "./cms-five-star-2022/index.ts";
import { cpa2005 } from "./cpa-2005/index.ts";
import { cqcLocalAuthorities2023 } from "./cqc-local-authorities-2023/index.ts";
import { cqcLocations2014 } from "./cqc-locations-2014/index.ts";
import { fhrs2010 } from "./fhrs-2010/index.ts";
import { ofstedIlacs2018 } from "./ofsted-ilacs-2018/index.ts";
import { ofstedIlacs2023 } from "./ofsted-ilacs-2023/index.ts";
import { ofstedIlacs2026 } from "./ofsted-ilacs-2026/index.ts";
import { ofstedSccif2017 } from "./ofsted-sccif-2017/index.ts";

/** Every framework of this package, by name and then by edition. */
export const builtInFrameworks: readonly Framework[] = [
  apa2007,
  apa2008,
  cmsFiveStar2017,
  cmsFiveStar2022,
  cpa2005,
  cqcLocalAuthorities2023,
  cqcLocations2014,
  fhrs2010,
  ofstedIlacs2018,
  ofstedIlacs2023,
  ofstedIlacs2026,
  ofstedSccif2017,
];

/** The built-in framework called `<id>@<edition>`; undefined where there is none. */
export function builtInFramework(name: string): Framework | undefined {
  return builtInFrameworks.find(({ id, edition }) => `${id}@${edition}` === name);
}
