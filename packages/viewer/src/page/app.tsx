import type { VNode } from "preact";
import type { Panel } from "../address/address.ts";
import { printedOf } from "../address/printed.ts";
import type { Shown } from "../address/shown.ts";
import type { OpenedRecord } from "../record/open-record.ts";
import { AreasPanel } from "./areas-panel.tsx";
import { BoardPanel } from "./board-panel.tsx";
import { ComparePanel } from "./compare-panel.tsx";
import { CourseList } from "./course-list.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Flagged, useFlags } from "./flagged.tsx";
import { HowPanel } from "./how-panel.tsx";
import { Masthead } from "./masthead.tsx";
import type { Go, PanelProps } from "./navigation.ts";
import { Notices } from "./notices.tsx";
import { PanelLinks } from "./panel-links.tsx";
import { PrintNote } from "./print-note.tsx";
import { Printing, PrintingMoment } from "./printing.ts";
import { ProcedurePanel } from "./procedure-panel.tsx";
import { RecordPanel } from "./record-panel.tsx";
import { Scrubber } from "./scrubber.tsx";
import { StepCard } from "./step-card.tsx";
import { TrailPanel } from "./trail-panel.tsx";
import { WhyPanel } from "./why-panel.tsx";

const panelOf: Readonly<Record<Panel, (props: PanelProps) => VNode>> = {
  board: BoardPanel,
  how: HowPanel,
  why: WhyPanel,
  evidence: EvidencePanel,
  trail: TrailPanel,
  procedure: ProcedurePanel,
  areas: AreasPanel,
  compare: ComparePanel,
  record: RecordPanel,
};

/** The whole page as at one address. */
export function App({
  shown,
  records,
  go,
  printing,
}: {
  readonly shown: Shown;
  readonly records: readonly OpenedRecord[];
  readonly go: Go;
  readonly printing: boolean;
}): VNode {
  const flags = useFlags(shown.assessment, printing);
  const { whole, panels } = printedOf(shown);
  const shownPanels = printing ? panels : [shown.panel];
  return (
    <Printing.Provider value={printing}>
      <PrintingMoment.Provider value={printing && !whole}>
        <Flagged.Provider value={flags}>
          <a class="skip" href="#panel" onClick={(event) => focusOn(event, "panel")}>
            Skip to the panel
          </a>
          <Masthead shown={shown} records={records} go={go} />
          {printing ? <PrintNote shown={shown} /> : null}
          <Scrubber shown={shown} go={go} />
          <div class={whole ? "columns" : "columns of-moment"}>
            <main id="panel" tabIndex={-1}>
              <Notices shown={shown} />
              <StepCard shown={shown} go={go} />
              <PanelLinks shown={shown} />
              {shownPanels.map((panel) => {
                const Panel = panelOf[panel];
                return <Panel shown={shown} go={go} key={panel} />;
              })}
            </main>
            <CourseList shown={shown} go={go} printing={printing && whole} />
          </div>
        </Flagged.Provider>
      </PrintingMoment.Provider>
    </Printing.Provider>
  );
}

/** Moves the focus to a part of the page without touching the address, which is the state. */
function focusOn(event: Event, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
