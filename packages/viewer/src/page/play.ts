import { useEffect, useRef, useState } from "preact/hooks";

const stepMs = 700;

/** Play goes on event by event until the end; whoever moves the slider meanwhile plays on from there. */
export interface Play {
  readonly playing: boolean;
  readonly toggle: () => void;
}

/** Plays from a moment on; nothing plays by itself. */
export function usePlay(count: number, length: number, to: (place: number) => void): Play {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ count, to });
  latest.current = { count, to };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      if (latest.current.count >= length) setPlaying(false);
      else latest.current.to(latest.current.count + 1);
    }, stepMs);
    return () => clearInterval(timer);
  }, [playing, length]);
  return {
    playing,
    toggle: () => {
      if (!playing && count >= length) to(1);
      setPlaying(!playing);
    },
  };
}
