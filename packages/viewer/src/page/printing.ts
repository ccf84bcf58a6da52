import { createContext } from "preact";

/** Whether the page is drawn for paper, where nothing may be left out that a click would show. */
export const Printing: ReturnType<typeof createContext<boolean>> = createContext(false);
