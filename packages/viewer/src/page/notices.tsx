import type { VNode } from "preact";
import type { Shown } from "../address/shown.ts";
import { linkTo } from "./navigation.ts";

/** What of the address cannot be met, and how a date in it was read. */
export function Notices({ shown }: { readonly shown: Shown }): VNode {
  return (
    <>
      {shown.notices.map((notice) => (
        <p class="notice" role="alert" key={notice}>
          {notice}
        </p>
      ))}
      {shown.readings.map(({ says, otherwise }) => (
        <p class="notice reading" role="note" key={says}>
          {says}{" "}
          {otherwise === undefined ? null : (
            <a href={linkTo(shown, otherwise)}>
              {otherwise.time === "recorded"
                ? "Read it as the time of recording"
                : "Read it as when things happened"}
            </a>
          )}
        </p>
      ))}
    </>
  );
}
