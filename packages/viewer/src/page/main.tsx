import { render } from "preact";
import { formatAddress, parseAddress, changedAddress, type Address } from "../address/address.ts";
import { addressFaults } from "../address/address-faults.ts";
import { resolver } from "../address/shown.ts";
import { openRecord } from "../record/open-record.ts";
import type { Payload } from "../record/payload.ts";
import { App } from "./app.tsx";
import { hashAhead } from "./hash-ahead.ts";
import type { Go } from "./navigation.ts";
import { readPayload } from "./read-payload.ts";
import { Unreadable } from "./unreadable.tsx";

const root = document.getElementById("page") ?? document.body;
const payload = readPayload(document.getElementById("record")?.textContent ?? "");

if (payload._tag === "Left") {
  root.replaceChildren();
  render(<Unreadable says={payload.left} />, root);
} else {
  void open(payload.right);
}

async function open({ records: carried, opening }: Payload): Promise<void> {
  const records = await Promise.all(
    carried.map(async (record) => openRecord(record, await hashAhead(record))),
  );
  const resolve = resolver(records, opening);
  let address = parseAddress(location.hash);
  let faults = addressFaults(location.hash);
  let printing = false;

  const show = (): void => {
    const shown = resolve(address);
    if (shown === undefined) {
      const altered = records.flatMap(({ verdict }) => (verdict._tag === "Altered" ? [verdict.says] : []));
      render(<Unreadable says={altered.join(" ") || "Its records hold no assessment."} />, root);
      return;
    }
    const { opening } = shown.moment.account;
    document.title = `${opening?.body.name ?? shown.assessment.stream} ${opening?.cycle ?? ""}: how each grade was reached`;
    const told = { ...shown, notices: [...faults, ...shown.notices] };
    render(<App shown={told} records={records} go={go} printing={printing} />, root);
  };

  const go: Go = (change, how = "push") => {
    address = changedAddress(address, change);
    // The page writes the address anew, without what it could not read.
    faults = [];
    const target = formatAddress(address);
    if (how === "push") history.pushState(null, "", target);
    else history.replaceState(null, "", target);
    show();
  };

  const follow = (): void => {
    const asked: Address = parseAddress(location.hash);
    const found = addressFaults(location.hash);
    if (formatAddress(asked) === formatAddress(address) && found.length + faults.length === 0) return;
    address = asked;
    faults = found;
    show();
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);

  // What is printed is printed whole: every panel is made before the printer looks.
  const forPrint = (on: boolean) => (): void => {
    if (printing === on) return;
    printing = on;
    show();
  };
  addEventListener("beforeprint", forPrint(true));
  addEventListener("afterprint", forPrint(false));
  const onPaper = matchMedia("print");
  onPaper.addEventListener("change", ({ matches }) => forPrint(matches)());

  root.replaceChildren();
  show();
}
