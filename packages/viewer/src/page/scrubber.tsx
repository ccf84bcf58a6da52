import { headline } from "@assay/projection";
import type { VNode } from "preact";
import { nextStage } from "../course/next-stage.ts";
import { happenedWords } from "../words/happened-words.ts";
import { AxisLabels } from "./axis-labels.tsx";
import { CourseAxis } from "./course-axis.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { momentName, type PanelProps } from "./navigation.ts";
import { usePlay } from "./play.ts";
import { useSettled } from "./settled.ts";

/** The slider over all events, with its buttons: it, the list and the address always say the same. */
export function Scrubber({ shown, go }: PanelProps): VNode {
  const { assessment, moments, moment } = shown;
  const { count, event } = moment;
  const to = (place: number, how: "push" | "replace" = "replace"): void => {
    const bounded = Math.min(moments.length, Math.max(1, place));
    go({ at: momentName(shown, bounded) }, how);
  };
  const play = usePlay(count, moments.length, to);
  const says = event === undefined ? "" : headline(event, moment.framework);
  const settled = useSettled(`Event ${count} of ${moments.length}. ${says}.`, settleMs);

  const onKey = (pressed: KeyboardEvent): void => {
    if (pressed.key !== "PageUp" && pressed.key !== "PageDown") return;
    pressed.preventDefault();
    to(nextStage(assessment.events, count, pressed.key === "PageDown" ? 1 : -1));
  };

  return (
    <section class="scrubber" aria-label="Timeline">
      <div class="scrubber-row">
        <div class="buttons">
          <Button label="First event" icon="first" off={count <= 1} onPress={() => to(1)} />
          <Button label="Previous event" icon="back" off={count <= 1} onPress={() => to(count - 1)} />
          <Button
            label={play.playing ? "Pause" : "Play"}
            icon={play.playing ? "pause" : "play"}
            onPress={play.toggle}
            wide
          />
          <Button label="Next event" icon="on" off={count >= moments.length} onPress={() => to(count + 1)} />
          <Button
            label="Last event"
            icon="last"
            off={count >= moments.length}
            onPress={() => to(moments.length)}
          />
        </div>
        <p class="position">
          <strong>r{event?.revision ?? 0}</strong>{" "}
          <span>
            event {count} of {moments.length}
          </span>
          {event === undefined ? null : <span class="when">{happenedWords(event)}</span>}
        </p>
      </div>
      <div class="axis">
        <CourseAxis assessment={assessment} />
        <div class="cursor" aria-hidden="true">
          <Cursor count={count} of={moments.length} />
        </div>
        <input
          type="range"
          id="moment"
          aria-label="Moment"
          min={1}
          max={moments.length}
          step={1}
          value={count}
          aria-valuetext={`Event ${count} of ${moments.length}: ${says}`}
          onInput={({ currentTarget }) => to(Number(currentTarget.value))}
          onKeyDown={onKey}
        />
      </div>
      <AxisLabels assessment={assessment} />
      <p class="status" role="status">
        {settled}
      </p>
    </section>
  );
}

function Cursor({ count, of }: { readonly count: number; readonly of: number }): VNode {
  return (
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none">
      <rect x={(1000 * (count - 0.5)) / of - 1.5} y="0" width="3" height="10" />
    </svg>
  );
}

function Button({
  label,
  icon,
  onPress,
  off = false,
  wide = false,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly off?: boolean;
  readonly wide?: boolean;
}): VNode {
  return (
    <button
      type="button"
      class={wide ? "wide" : ""}
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => (off ? undefined : onPress())}
    >
      <Icon name={icon} />
      {wide ? <span class="button-words">{label}</span> : null}
    </button>
  );
}

/** A screen reader hears where a scrub ended, and not each event that it passed. */
const settleMs = 400;
