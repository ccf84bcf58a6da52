export { cqcLocalAuthorities2023 } from "./framework.ts";
export type {
  CqcLocalAuthorities2023Grade,
  CqcLocalAuthorities2023Judgement,
  CqcLocalAuthorities2023Names,
} from "./names.ts";
