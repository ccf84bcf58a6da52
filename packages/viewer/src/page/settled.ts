import { useEffect, useRef, useState } from "preact/hooks";

/** A value that follows another once that one has stopped changing. Units: `afterMs` milliseconds. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, settle] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const timer = setTimeout(() => settle(latest.current), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
